#pragma once
#include "app/queries/goals/goal_list.hpp"

namespace mizan::app {

/// All that a document of goals tells: the vision, the objectives, and the goals whose time meets the period.
struct GoalsReport {
    Period period;
    std::string organisation_timezone;
    GoalAnswer answer;
};

} // namespace mizan::app
