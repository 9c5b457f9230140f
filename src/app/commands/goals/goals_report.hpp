#pragma once
#include "app/commands/report.hpp"
#include "app/queries/goals/goals_report.hpp"

namespace mizan::app {

struct GoalsReportCommand {
    Period period;
    GoalQuestion question; // `overlapping` is the period
    ReportOptions options;
    std::filesystem::path out;
};

/// Writes one document, as write_report does. Refuses besides what goal_list does, and `goals_report_empty` {period}.
Result<WrittenReport> write_goals_report(App& app, const GoalsReportCommand& command, const Progress& progress = {});

} // namespace mizan::app
