#pragma once
#include "app/ports/report_writer.hpp"
#include "app/queries/scorecard.hpp"
#include "app/queries/work_profile.hpp"

namespace mizan::app {

/// All that a document tells.
struct ReportContents {
    ScorecardAnswer scorecards;
    WorkProfile work; // of the people who have a card
};

/// Refuses as `scorecards` does, and `report_empty` {period} where nobody has a card.
Result<ReportContents> report_contents(App& app, const ScorecardQuestion& question, const Progress& progress = {});

} // namespace mizan::app
