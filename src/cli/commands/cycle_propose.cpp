#include "app/commands/cycles/steps.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

int run_cycle_propose(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    granted(app::propose_cycle(app, context.actor(), options.cycle));
    print_cycle_step(context, options.cycle, "proposed", context.say("cycle_was_proposed", {{"cycle", options.cycle}}));
    return done;
}

} // namespace

Command declare_cycle_propose(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "propose", "help_cycle_propose", *options);
    return {line, [options](Context& context) { return run_cycle_propose(context, *options); },
            "cycle propose support.mizan --cycle 12"};
}

} // namespace mizan::cli
