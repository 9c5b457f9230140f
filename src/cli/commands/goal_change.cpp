#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct GoalChangeOptions : GoalStatement {
    GoalOptions which;
};

std::optional<std::string> said(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

app::GoalChange change_of(const Context& context, const GoalChangeOptions& options) {
    app::GoalChange change;
    if (!options.target.empty()) change.target = target_of(options.target);
    change.owner = said(options.owner);
    change.objective = said(options.objective);
    change.no_baseline = said(options.no_baseline);
    change.justification = said(options.justification);
    change.start = maybe_date_of("--from", options.from);
    change.end = end_of("--to", options.to);
    if (!options.check_dates.empty()) change.check_dates = check_dates_of(options.check_dates);
    if (!options.baseline_period.empty()) change.baseline_period = context.period(options.baseline_period);
    change.window_months = options.window_months;
    return change;
}

int run(Context& context, const GoalChangeOptions& options) {
    app::App app = context.open(options.which.database);
    granted(app::change_goal(app, command_of(context, options.which), change_of(context, options)));
    const app::ToldGoal told = told_goal(context, app, options.which.goal);
    print_with_checks(context, told);
    return done;
}

} // namespace

Command declare_goal_change(CLI::App& root) {
    const auto options = std::make_shared<GoalChangeOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("change", "help_goal_change");
    declare_goal(*line, options->which);
    line->add_option("--reason", options->which.reason, "help_reason")->type_name("TEXT")->required();
    declare_statement(*line, *options, false);
    return {line, [options](Context& context) { return run(context, *options); },
            "goal change support.mizan 7 --target 0.84 --reason \"Two people fewer since August\""};
}

} // namespace mizan::cli
