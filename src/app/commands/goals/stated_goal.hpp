#pragma once
#include "app/commands/goals/goals.hpp"

namespace mizan::app {

/// The goal that a person's words mean, at one standpoint. Refuses as add_goal does, but for what the measured baseline
/// says.
Result<core::Goal> stated_goal(Reader& reader, const Standpoint& point, const GoalFacts& facts);

/// What the change makes of a goal. Refuses as stated_goal does.
Result<core::Goal> changed_goal(Reader& reader, const Standpoint& point, const core::Goal& before,
                                const GoalChange& change);

} // namespace mizan::app
