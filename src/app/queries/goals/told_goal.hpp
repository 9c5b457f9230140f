#pragma once
#include "app/queries/standpoint.hpp"
#include "app/records/goal_record.hpp"
#include "app/records/objective_record.hpp"
#include "core/goals/forecast.hpp"
#include "core/goals/smart.hpp"

namespace mizan::app {

/// What a KPI was in a month, judged or not.
struct GoalMonth {
    Month month;
    core::Figure figure;
};

/// A goal with all that can be said of it at one standpoint.
struct ToldGoal {
    GoalRecord record;
    core::KpiDefinition kpi; // at the pinned version
    std::string scope_name, scope_name_ar, owner, owner_ar;
    std::vector<std::string> topics; // names of the filter's topics, in its order
    std::optional<Objective> objective;
    std::optional<core::Figure> baseline; // as pinned, of a draft as measured now
    Period window;                        // which `now` is of
    core::Figure now;                     // of a closed goal as pinned
    core::GoalProgress progress;
    core::SmartAnswer smart;
    std::vector<GoalMonth> history; // the twelve full months before the goal
    std::vector<GoalMonth> since;   // its own full months that have passed
    core::Forecast forecast;
};

/// The definition that a goal is measured with. Refuses `kpi_unknown` {found}.
Result<core::KpiDefinition> pinned_kpi(Reader& reader, const std::string& id, int version, Instant known_at);

/// The day in the organisation's zone that the standpoint stands on.
Date today_of(const Standpoint& point);

/// The goals as they are seen from the standpoint, by one walk over the segments.
std::vector<ToldGoal> told_goals(App& app, Reader& reader, const Standpoint& point, std::vector<GoalRecord> records,
                                 const Progress& progress = {});
/// The months whose segments that reads; nothing where there are none.
std::optional<SegmentRange> months_read(Reader& reader, const Standpoint& point,
                                        const std::vector<GoalRecord>& records);

} // namespace mizan::app
