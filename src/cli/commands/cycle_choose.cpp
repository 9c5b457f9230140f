#include "app/commands/cycles/steps.hpp"
#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

struct CycleChooseOptions : CycleOptions {
    std::string agent, item;
    bool pass = false;
};

int run(Context& context, const CycleChooseOptions& options) {
    if (options.item.empty() != options.pass)
        throw WrongUsage{{"usage_one_of", {{"first", "--item"}, {"second", "--pass"}}}};
    app::App app = context.open(options.database);
    granted(app::choose_reward(app, {context.actor(), options.cycle, options.agent, options.item}));
    context.print(Json::object()
                      .put("cycle", options.cycle)
                      .put("agent", text_or_null(options.agent))
                      .put("item", text_or_null(options.item)),
                  options.pass ? context.say("reward_passed") : context.say("reward_chosen", {{"item", options.item}}));
    return done;
}

} // namespace

Command declare_cycle_choose(CLI::App& root) {
    const auto options = std::make_shared<CycleChooseOptions>();
    CLI::App* line = declare_cycle(root, "choose", "help_cycle_choose", *options);
    line->add_option("--agent", options->agent, "help_cycle_chooser")->type_name("NAME");
    line->add_option("--item", options->item, "help_cycle_item")->type_name("ID");
    line->add_flag("--pass", options->pass, "help_cycle_pass");
    return {line, [options](Context& context) { return run(context, *options); },
            "cycle choose support.mizan --cycle 12 --agent Salma --item early-shift"};
}

} // namespace mizan::cli
