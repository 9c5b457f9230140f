#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct GoalAbandonOptions : GoalOptions {};

int run(Context& context, const GoalAbandonOptions& options) {
    app::App app = context.open(options.database);
    granted(app::abandon_goal(app, command_of(context, options)));
    print_state(context, app, options, "goal_abandoned");
    return done;
}

} // namespace

Command declare_goal_abandon(CLI::App& root) {
    const auto options = std::make_shared<GoalAbandonOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("abandon", "help_goal_abandon");
    declare_goal(*line, *options);
    line->add_option("--reason", options->reason, "help_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "goal abandon support.mizan 7 --reason \"The desk moves to chat\""};
}

} // namespace mizan::cli
