#include "app/commands/cycles/steps.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

int run_cycle_close(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    granted(app::close_cycle(app, context.actor(), options.cycle));
    print_cycle_step(context, options.cycle, "closed", context.say("cycle_was_closed", {{"cycle", options.cycle}}));
    return done;
}

} // namespace

Command declare_cycle_close(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "close", "help_cycle_close", *options);
    return {line, [options](Context& context) { return run_cycle_close(context, *options); },
            "cycle close support.mizan --cycle 12"};
}

} // namespace mizan::cli
