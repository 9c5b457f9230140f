#pragma once
#include "app/queries/interaction_list.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

namespace mizan::report {

/// The lines of a list of interactions as one table, for spreadsheets: times as moments, durations in seconds.
Document list_document(const app::ListedInteractions& list, const text::Voice& voice);

} // namespace mizan::report
