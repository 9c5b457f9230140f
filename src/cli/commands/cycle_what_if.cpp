#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

int run_what_if(Context& context, const RewardOptions& options) {
    app::App app = context.open(options.database);
    app::WhatIfQuestion question;
    question.period = context.period(options.period);
    question.scheme = options.scheme;
    question.rules = rules_of(context, app, options);
    question.asking = context.asking();
    const app::CycleResult result = granted(app::cycle_what_if(app, question, context.progress()));
    const std::string& currency = question.rules.budget.currency;
    Json rows = Json::array();
    for (const app::CycleRow& row : result.rows)
        rows.add(reward_row_json(row, currency));
    context.print(Json::object()
                      .put("period", question.period.name)
                      .put("scheme", result.basis.scheme.id)
                      .put("rows", std::move(rows))
                      .put("computed", Json::money(result.computed, currency))
                      .put("unallocated", Json::money(result.unallocated, currency)),
                  rewards_table(context, result, currency));
    if (context.format() == Format::table)
        context.note(context.say("cycle_sums", {{"computed", Money{result.computed, currency}},
                                                {"adjusted", Money{0, currency}},
                                                {"unallocated", Money{result.unallocated, currency}}}));
    return done;
}

} // namespace

Command declare_cycle_what_if(CLI::App& root) {
    const auto options = std::make_shared<RewardOptions>();
    CLI::App* line = declare_rewards(root, "what-if", "help_cycle_what_if", *options);
    return {line, [options](Context& context) { return run_what_if(context, *options); },
            "cycle what-if support.mizan --period 2025-Q1 --budget 1000000 --proportional-above 85"};
}

} // namespace mizan::cli
