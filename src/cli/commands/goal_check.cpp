#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct GoalCheckOptions : GoalOptions {};

int run(Context& context, const GoalCheckOptions& options) {
    app::App app = context.open(options.database);
    const app::ToldGoal told = told_goal(context, app, options.goal);
    Json json = Json::object();
    json.put("goal", told.record.subject);
    put_checks(json, told);
    json.put("baseline", baseline_json(told)).put("history", months_json(told, told.history));
    context.print(json, checks_table(context, told));
    return done;
}

} // namespace

Command declare_goal_check(CLI::App& root) {
    const auto options = std::make_shared<GoalCheckOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("check", "help_goal_check");
    declare_goal(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); }, "goal check support.mizan 7"};
}

} // namespace mizan::cli
