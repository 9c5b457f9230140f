#pragma once
#include "base/result.hpp"
#include "gui/pages/interactions/list_filters.hpp"
#include "gui/session/filter_memory.hpp"

namespace mizan::gui {

/// The filters that are set, under a name. The period is no part of them: it is chosen for all pages at once, and a
/// filter is there to be asked of one period after the other.
SavedFilter saved_as(std::string name, const ListFilters& filters);

/// What was saved, to be set. Refuses `gui.filters.unreadable` {name, value}: a code or a key that this program does
/// not know, so that nobody takes a wider list for the one that was saved.
Result<ListFilters> filters_of(const SavedFilter& saved);

/// An agent who was merged or is called otherwise since is meant by the name of today, where one person alone is known
/// by the earlier one.
ListFilters followed(ListFilters filters, const KnownNames& names);

/// All that is set, in one line.
std::string filter_words(const text::Voice& voice, const ListFilters& filters, const KnownNames& names);

} // namespace mizan::gui
