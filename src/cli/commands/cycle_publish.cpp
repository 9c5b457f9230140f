#include "app/commands/cycles/steps.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

int run_cycle_publish(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    granted(app::publish_cycle(app, context.actor(), options.cycle));
    print_cycle_step(context, options.cycle, "published",
                     context.say("cycle_was_published", {{"cycle", options.cycle}}));
    return done;
}

} // namespace

Command declare_cycle_publish(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "publish", "help_cycle_publish", *options);
    return {line, [options](Context& context) { return run_cycle_publish(context, *options); },
            "cycle publish support.mizan --cycle 12"};
}

} // namespace mizan::cli
