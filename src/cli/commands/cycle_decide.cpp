#include "app/commands/cycles/draft.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

struct CycleDecideOptions : CycleOptions {
    std::string agent, kpi, reason;
    bool admit = false, bar = false;
};

int run(Context& context, const CycleDecideOptions& options) {
    if (options.admit == options.bar) throw WrongUsage{{"usage_one_of", {{"first", "--admit"}, {"second", "--bar"}}}};
    app::App app = context.open(options.database);
    granted(app::decide_gate(
        app, {context.actor(), options.cycle, options.agent, options.kpi, options.admit, options.reason}));
    const char* sentence = options.admit ? "cycle_gate_admitted" : "cycle_gate_barred";
    context.print(Json::object()
                      .put("cycle", options.cycle)
                      .put("agent", options.agent)
                      .put("kpi", options.kpi)
                      .put("admitted", options.admit),
                  context.say(sentence, {{"agent", options.agent}, {"kpi", options.kpi}}));
    return done;
}

} // namespace

Command declare_cycle_decide(CLI::App& root) {
    const auto options = std::make_shared<CycleDecideOptions>();
    CLI::App* line = declare_cycle(root, "decide", "help_cycle_decide", *options);
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME")->required();
    line->add_option("--kpi", options->kpi, "help_cycle_gate")->type_name("ID")->required();
    line->add_flag("--admit", options->admit, "help_cycle_admit");
    line->add_flag("--bar", options->bar, "help_cycle_bar");
    line->add_option("--reason", options->reason, "help_cycle_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "cycle decide support.mizan --cycle 12 --agent Salma --kpi csat --admit --reason \"no surveys on her "
            "channel\""};
}

} // namespace mizan::cli
