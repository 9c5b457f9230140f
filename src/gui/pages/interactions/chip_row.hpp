#pragma once
#include "gui/pages/interactions/list_filters.hpp"

#include <functional>
#include <wx/window.h>

namespace mizan::gui {

/// The filters that are set, each a button that drops it. Breaks into lines where the place is narrow.
class ChipRow {
public:
    ChipRow(wxWindow& place, text::Voice voice, std::function<void(FilterKind)> drop);
    void show(const std::vector<FilterChip>& chips);

private:
    wxWindow& place_;
    text::Voice voice_;
    std::function<void(FilterKind)> drop_;
    std::vector<FilterChip> shown_;
};

} // namespace mizan::gui
