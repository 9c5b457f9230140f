#include "app/commands/cycles/steps.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

int run_cycle_approve(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    const app::Cycle cycle = granted(app::approve_cycle(app, context.signature(), options.cycle));
    context.print(Json::object()
                      .put("cycle", cycle.subject)
                      .put("stage", core::name_of(cycle.stage()))
                      .put("known_at", context.json(cycle.known_at))
                      .put("inputs", cycle.seal->inputs)
                      .put("seal", cycle.seal->seal),
                  context.say("cycle_was_approved", {{"cycle", cycle.subject}, {"seal", cycle.seal->seal}}));
    return done;
}

} // namespace

Command declare_cycle_approve(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "approve", "help_cycle_approve", *options);
    return {line, [options](Context& context) { return run_cycle_approve(context, *options); },
            "cycle approve support.mizan --cycle 12 --actor huda --passphrase-fd 3 3< huda.txt"};
}

} // namespace mizan::cli
