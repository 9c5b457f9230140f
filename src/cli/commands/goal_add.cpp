#include "cli/goals.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct GoalAddOptions : GoalStatement {
    std::string database, kpi, scope, currency, parent_reason;
    std::vector<std::string> filter;
    std::int64_t parent = 0;
    bool dry_run = false;
};

/// "FIELD=CODE" for each --filter; those of the same field are any of them.
std::vector<core::FilterClause> filter_of(const std::vector<std::string>& texts) {
    std::vector<core::FilterClause> filter;
    for (const std::string& text : texts) {
        const auto sign = text.find('=');
        if (sign == std::string::npos || sign == 0) throw WrongUsage{{"usage_set", {{"found", text}}}};
        const std::string field = text.substr(0, sign), code = text.substr(sign + 1);
        const auto known = std::find_if(filter.begin(), filter.end(),
                                        [&](const core::FilterClause& one) { return one.field == field; });
        if (known == filter.end())
            filter.push_back({field, {code}});
        else
            known->any_of.push_back(code);
    }
    return filter;
}

app::GoalFacts facts_of(const Context& context, const GoalAddOptions& options) {
    app::GoalFacts facts;
    facts.kpi = options.kpi;
    facts.scope = options.scope;
    facts.filter = filter_of(options.filter);
    facts.target = target_of(options.target);
    facts.currency = options.currency;
    facts.owner = options.owner;
    facts.objective = options.objective;
    facts.parent = options.parent;
    facts.parent_reason = options.parent_reason;
    facts.start = date_of("--from", options.from);
    facts.end = date_of("--to", options.to) + 1;
    facts.check_dates = check_dates_of(options.check_dates);
    if (!options.baseline_period.empty()) facts.baseline_period = context.period(options.baseline_period);
    facts.no_baseline = options.no_baseline;
    facts.justification = options.justification;
    facts.window_months = options.window_months.value_or(1);
    return facts;
}

int run(Context& context, const GoalAddOptions& options) {
    app::App app = context.open(options.database);
    const app::GoalFacts facts = facts_of(context, options);
    const app::ToldGoal told = options.dry_run
                                   ? granted(app::goal_preview(app, context.asking(), facts, context.progress()))
                                   : told_goal(context, app, granted(app::add_goal(app, context.asking(), facts)));
    print_with_checks(context, told);
    return done;
}

} // namespace

Command declare_goal_add(CLI::App& root) {
    const auto options = std::make_shared<GoalAddOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("add", "help_goal_add");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--kpi", options->kpi, "help_goal_kpi")->type_name("ID")->required();
    line->add_option("--scope", options->scope, "help_goal_scope")->type_name("org|team:NAME|agent:NAME")->required();
    declare_statement(*line, *options, true);
    line->add_option("--filter", options->filter, "help_goal_filter")->type_name("FIELD=CODE")->allow_extra_args(false);
    line->add_option("--currency", options->currency, "help_goal_currency")->type_name("CODE");
    line->add_option("--parent", options->parent, "help_goal_parent")->type_name("GOAL");
    line->add_option("--parent-reason", options->parent_reason, "help_goal_parent_reason")->type_name("TEXT");
    line->add_flag("--dry-run", options->dry_run, "help_goal_dry_run");
    return {line, [options](Context& context) { return run(context, *options); },
            "goal add support.mizan --kpi csat --scope team:Phone --target 0.85 --from 2025-07-01 --to 2025-12-31 "
            "--objective satisfied --owner Noor --baseline-period 2025-Q2"};
}

} // namespace mizan::cli
