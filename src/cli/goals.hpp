#pragma once
#include "app/commands/goals/goals.hpp"
#include "app/queries/goals/goal_list.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {

/// "goal" and "objective", under which their commands stand.
CLI::App* goal_group(CLI::App& root);
CLI::App* objective_group(CLI::App& root);

/// Which goal, in which database.
struct GoalOptions {
    std::string database;
    std::int64_t goal = 0;
    std::string reason;
};
void declare_goal(CLI::App& line, GoalOptions& options);
app::GoalCommand command_of(const Context& context, const GoalOptions& options);
/// The one goal, as the context sees it.
app::ToldGoal told_goal(Context& context, app::App& app, std::int64_t goal);

/// What "goal add" and "goal change" say alike.
struct GoalStatement {
    std::string target, owner, objective, from, to, baseline_period, no_baseline, justification;
    std::vector<std::string> check_dates;
    std::optional<int> window_months;
};
void declare_statement(CLI::App& line, GoalStatement& options, bool all_needed);
/// A typed target. Throws Refused `goal_target_unreadable` {found}.
Ratio target_of(const std::string& text);
std::vector<Date> check_dates_of(const std::vector<std::string>& texts);

/// "org", "team:NAME", "agent:NAME", as --scope takes it.
std::string scope_text(const app::ToldGoal& told);
/// The members that name a goal: number, state, measure, scope, target, dates …
void put_goal(Json& object, const app::ToldGoal& told);
/// Where it stands: status, progress, line, now and its window.
void put_standing(Json& object, const app::ToldGoal& told);
/// n, value, limits and status of a figure of the goal's measure.
Json figure_json(const app::ToldGoal& told, const core::Figure& figure);
Json baseline_json(const app::ToldGoal& told);
Json months_json(const app::ToldGoal& told, const std::vector<app::GoalMonth>& months);
/// The five checks with what they rest on.
void put_checks(Json& object, const app::ToldGoal& told);
Table checks_table(const Context& context, const app::ToldGoal& told);
/// The goal and its checks: what was added or changed.
void print_with_checks(const Context& context, const app::ToldGoal& told);
/// A value in the unit of the goal's measure.
Json goal_value(const app::ToldGoal& told, const std::optional<Ratio>& value);
Cell goal_cell(const Context& context, const app::ToldGoal& told, const std::optional<Ratio>& value);
/// Beside its state, a goal's status has a title of its own.
Column goal_status_column(const Context& context);

/// Tells what became of the goal: its number, version and state.
void print_state(Context& context, app::App& app, const GoalOptions& options, const std::string& sentence);

} // namespace mizan::cli
