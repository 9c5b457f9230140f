#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct GoalActivateOptions : GoalOptions {};

int run(Context& context, const GoalActivateOptions& options) {
    app::App app = context.open(options.database);
    granted(app::activate_goal(app, command_of(context, options)));
    print_state(context, app, options, "goal_activated");
    return done;
}

} // namespace

Command declare_goal_activate(CLI::App& root) {
    const auto options = std::make_shared<GoalActivateOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("activate", "help_goal_activate");
    declare_goal(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); }, "goal activate support.mizan 7"};
}

} // namespace mizan::cli
