#pragma once
#include "app/queries/goals/goals_report.hpp"
#include "report/document.hpp"
#include "text/voice.hpp"

namespace mizan::report {

/// The vision; under each objective its goals with where they stand; then each goal by itself: what it says, its months
/// with the way from baseline to target, its five checks.
Document goals_document(const app::GoalsReport& report, const text::Voice& voice);

} // namespace mizan::report
