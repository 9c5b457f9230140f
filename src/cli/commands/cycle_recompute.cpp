#include "app/queries/cycles/recomputed.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

int run_recompute(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    const app::Recomputed again =
        granted(app::recomputed_cycle(app, options.cycle, context.asking(), context.progress()));
    const std::string& currency = again.cycle.rules.budget.currency;
    Json later = Json::array();
    for (const app::LaterAmount& one : again.later)
        later.add(Json::object()
                      .put("agent", one.name)
                      .put("sealed", Json::money(one.sealed, currency))
                      .put("today", Json::money(one.today, currency)));
    context.print(Json::object()
                      .put("cycle", options.cycle)
                      .put("same", again.same)
                      .put("seal", again.cycle.seal->seal)
                      .put("recomputed", again.seal)
                      .put("later", std::move(later)),
                  context.say(again.same ? "cycle_recomputed_same" : "cycle_recomputed_other",
                              {{"cycle", options.cycle}, {"seal", again.seal}}));
    if (context.format() == Format::table)
        for (const app::LaterAmount& one : again.later)
            context.note(context.say(
                "cycle_later_note",
                {{"agent", one.name}, {"sealed", Money{one.sealed, currency}}, {"today", Money{one.today, currency}}}));
    return again.same ? done : broken_world;
}

} // namespace

Command declare_cycle_recompute(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "recompute", "help_cycle_recompute", *options);
    return {line, [options](Context& context) { return run_recompute(context, *options); },
            "cycle recompute support.mizan --cycle 12"};
}

} // namespace mizan::cli
