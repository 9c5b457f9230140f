#include "app/commands/cycles/draft.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

struct CycleOpenOptions : RewardOptions {
    std::string catalogue;
};

int run(Context& context, const CycleOpenOptions& options) {
    app::App app = context.open(options.database);
    app::OpenCycleCommand command;
    command.actor = context.actor();
    command.period = context.period(options.period);
    command.scheme = options.scheme;
    command.rules = rules_of(context, app, options);
    if (!options.catalogue.empty())
        command.items = rows_of(context, options.catalogue, app.files->reward_items(options.catalogue));
    const app::Cycle cycle = granted(app::open_cycle(app, command));
    context.print(Json::object()
                      .put("cycle", cycle.subject)
                      .put("period", cycle.period)
                      .put("scheme", cycle.scheme)
                      .put("scheme_version", cycle.scheme_version)
                      .put("stage", core::name_of(cycle.stage()))
                      .put("budget", Json::money(cycle.rules.budget.minor, cycle.rules.budget.currency)),
                  context.say("cycle_was_opened", {{"cycle", cycle.subject},
                                                   {"period", cycle.period},
                                                   {"scheme", cycle.scheme},
                                                   {"budget", cycle.rules.budget}}));
    return done;
}

} // namespace

Command declare_cycle_open(CLI::App& root) {
    const auto options = std::make_shared<CycleOpenOptions>();
    CLI::App* line = declare_rewards(root, "open", "help_cycle_open", *options);
    line->add_option("--catalogue", options->catalogue, "help_cycle_catalogue")->type_name("FILE");
    return {line, [options](Context& context) { return run(context, *options); },
            "cycle open support.mizan --period 2025-Q2 --scheme default --budget 1000000 --reserve 50000 --tiers "
            "tiers.csv"};
}

} // namespace mizan::cli
