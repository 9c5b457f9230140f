#include "app/commands/cycles/steps.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

struct CycleRejectOptions : CycleOptions {
    std::string reason;
};

int run(Context& context, const CycleRejectOptions& options) {
    app::App app = context.open(options.database);
    granted(app::reject_cycle(app, context.actor(), options.cycle, options.reason));
    print_cycle_step(context, options.cycle, "draft", context.say("cycle_was_rejected", {{"cycle", options.cycle}}));
    return done;
}

} // namespace

Command declare_cycle_reject(CLI::App& root) {
    const auto options = std::make_shared<CycleRejectOptions>();
    CLI::App* line = declare_cycle(root, "reject", "help_cycle_reject", *options);
    line->add_option("--reason", options->reason, "help_cycle_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "cycle reject support.mizan --cycle 12 --reason \"the reserve is too small\""};
}

} // namespace mizan::cli
