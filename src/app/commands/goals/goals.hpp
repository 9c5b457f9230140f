#pragma once
#include "app/app.hpp"
#include "app/queries/goals/told_goal.hpp"

namespace mizan::app {

/// A goal as a person states it: names, not identities.
struct GoalFacts {
    std::string kpi, scope;                 // "org", "team:NAME", "agent:NAME"
    std::vector<core::FilterClause> filter; // topics by name
    Ratio target;
    std::string currency;         // of money; empty: the organisation's
    std::string owner, objective; // empty: not said yet
    std::int64_t parent = 0;      // the goal that it serves; 0: none
    std::string parent_reason;
    Date start, end;
    std::vector<Date> check_dates; // empty: the usual ones
    std::optional<Period> baseline_period;
    std::string no_baseline, justification;
    int window_months = 1;
};

/// What is said of a goal anew; what is missing stays. KPI, scope and filter cannot change: that is another goal.
struct GoalChange {
    std::optional<Ratio> target;
    std::optional<std::string> owner, objective, no_baseline, justification;
    std::optional<Date> start, end;
    std::optional<std::vector<Date>> check_dates;
    std::optional<Period> baseline_period;
    std::optional<int> window_months;
};

/// A goal by number, who does something with it, and from where they look (as_of is the day of an activation).
struct GoalCommand {
    std::int64_t goal = 0;
    std::string reason;
    Asking asking;
};

/// A draft; answers its number. It may miss an owner, an objective, a baseline: its checks say so. Refuses what
/// core::validate and core::check_target do of a goal; `kpi_unknown`, `goal_scope_unreadable`, `team_unknown`,
/// `agent_unknown`, `objective_unknown`, `objective_is_retired`, `goal_topic_unknown` {found}; `goal_currency_missing`,
/// `currency_unknown`; of the goal that it serves `goal_unknown` {id}, `goal_parent_over` {id},
/// `goal_parent_scope` {id}, `goal_parent_kpi` {id}.
Result<std::int64_t> add_goal(App& app, const Asking& asking, const GoalFacts& facts);

/// What it would be, and how its checks would answer; nothing is written. Refuses as add_goal does.
Result<ToldGoal> goal_preview(App& app, const Asking& asking, const GoalFacts& facts, const Progress& progress = {});

/// A new version with its reason. An active goal must hold all five letters anew, and its baseline is measured anew.
/// Refuses besides `reason_missing`, `goal_over` {id, goal_state}, `nothing_changed`, `goal_checks_fail` {id, letters}.
Result<void> change_goal(App& app, const GoalCommand& command, const GoalChange& change);

/// From draft to active: the baseline is measured and kept. Refuses `goal_not_draft` {id, goal_state},
/// `goal_checks_fail` {id, letters}: every letter that fails.
Result<void> activate_goal(App& app, const GoalCommand& command);

/// An active goal ends, with what came of it: its status from where the command looks is kept. Refuses
/// `reason_missing`, `goal_not_active` {id, goal_state}.
Result<void> close_goal(App& app, const GoalCommand& command);

/// A draft or an active goal is given up. Refuses `reason_missing`, `goal_over` {id, goal_state}.
Result<void> abandon_goal(App& app, const GoalCommand& command);

} // namespace mizan::app
