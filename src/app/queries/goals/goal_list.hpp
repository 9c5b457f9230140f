#pragma once
#include "app/queries/goals/told_goal.hpp"

namespace mizan::app {

struct GoalQuestion {
    std::optional<std::int64_t> goal; // one, by number
    std::string scope;                // "org", "team:NAME", "agent:NAME"; empty: any
    std::optional<GoalState> state;
    std::optional<core::GoalStatus> status;
    std::string objective;             // by id; empty: any
    std::optional<Period> overlapping; // whose time meets the period's
    Asking asking;
};

struct GoalAnswer {
    Instant as_of, known_at;
    Date today; // in the organisation's zone
    std::optional<StandingVision> vision;
    std::vector<StandingObjective> objectives;
    std::vector<ToldGoal> goals; // by number
};

/// Goals as they stand. Who may see only their own numbers sees the goals of the organisation, of their team of the day
/// and their own. Refuses `goal_unknown` {id}, `goal_scope_unreadable` {found}, `objective_unknown`, `team_unknown`,
/// `agent_unknown` {found}, `actor_unknown`, `not_permitted`.
Result<GoalAnswer> goal_list(App& app, const GoalQuestion& question, const Progress& progress = {});

/// Every version of a goal, the oldest first. Refuses as goal_list does.
Result<std::vector<GoalRecord>> goal_versions(App& app, std::int64_t goal, const Asking& asking);

/// "org", "team:NAME", "agent:NAME". Refuses `goal_scope_unreadable` {found}, `team_unknown`, `agent_unknown`.
Result<core::GoalScope> scope_named(const core::Rulebook& rulebook, const std::string& text);

/// The standpoint of a question about goals: its period is of no account.
Standpoint goal_standpoint(const App& app, Reader& reader, const Asking& asking);

} // namespace mizan::app
