#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct GoalCloseOptions : GoalOptions {};

int run(Context& context, const GoalCloseOptions& options) {
    app::App app = context.open(options.database);
    granted(app::close_goal(app, command_of(context, options)));
    print_state(context, app, options, "goal_closed");
    return done;
}

} // namespace

Command declare_goal_close(CLI::App& root) {
    const auto options = std::make_shared<GoalCloseOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("close", "help_goal_close");
    declare_goal(*line, *options);
    line->add_option("--reason", options->reason, "help_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "goal close support.mizan 7 --reason \"Reached in November\""};
}

} // namespace mizan::cli
