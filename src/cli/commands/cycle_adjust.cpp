#include "app/commands/cycles/draft.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

struct CycleAdjustOptions : CycleOptions {
    std::string agent, reason;
    std::int64_t amount = 0;
};

int run(Context& context, const CycleAdjustOptions& options) {
    app::App app = context.open(options.database);
    granted(app::adjust_cycle(app, {context.actor(), options.cycle, options.agent, options.amount, options.reason}));
    const app::CycleView view = granted(app::cycle_view(app, options.cycle, context.asking()));
    const auto& rules = view.cycle.rules;
    const std::int64_t left = rules.reserve - view.cycle.adjusted();
    context.print(Json::object()
                      .put("cycle", options.cycle)
                      .put("agent", options.agent)
                      .put("amount", Json::money(options.amount, rules.budget.currency))
                      .put("reserve_left", Json::money(left, rules.budget.currency)),
                  context.say("cycle_was_adjusted", {{"agent", options.agent},
                                                     {"found", Money{options.amount, rules.budget.currency}},
                                                     {"left", Money{left, rules.budget.currency}}}));
    return done;
}

} // namespace

Command declare_cycle_adjust(CLI::App& root) {
    const auto options = std::make_shared<CycleAdjustOptions>();
    CLI::App* line = declare_cycle(root, "adjust", "help_cycle_adjust", *options);
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME")->required();
    line->add_option("--amount", options->amount, "help_cycle_amount")->type_name("MINOR")->required();
    line->add_option("--reason", options->reason, "help_cycle_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "cycle adjust support.mizan --cycle 12 --agent Salma --amount 5000 --reason \"trained two newcomers\""};
}

} // namespace mizan::cli
