#include "cli/cycle_options.hpp"

namespace mizan::cli {
namespace {

struct CycleListOptions {
    std::string database;
};

int run(Context& context, const CycleListOptions& options) {
    app::App app = context.open(options.database);
    Json json = Json::array();
    Table table{{context.column("cycle", true), context.column("period"), context.column("scheme"),
                 context.column("cycle_stage"), context.column("budget", true), context.column("seal")}};
    for (const app::Cycle& cycle : granted(app::cycle_list(app, context.asking()))) {
        const std::string stage{core::name_of(cycle.stage())};
        const auto& budget = cycle.rules.budget;
        const Json seal = cycle.seal ? Json{cycle.seal->seal} : Json{};
        json.add(Json::object()
                     .put("cycle", cycle.subject)
                     .put("period", cycle.period)
                     .put("scheme", cycle.scheme)
                     .put("scheme_version", cycle.scheme_version)
                     .put("stage", stage)
                     .put("budget", Json::money(budget.minor, budget.currency))
                     .put("seal", seal));
        table.add({Cell{std::to_string(cycle.subject), Json{cycle.subject}}, cycle.period, cycle.scheme,
                   Cell{context.word("cycle_stage", stage), Json{stage}, true},
                   money_cell(context, budget.minor, budget.currency),
                   Cell{cycle.seal ? cycle.seal->seal.substr(0, 12) : "", seal, true}});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_cycle_list(CLI::App& root) {
    const auto options = std::make_shared<CycleListOptions>();
    CLI::App* line = group_of(root, "cycle", "help_cycle_group")->add_subcommand("list", "help_cycle_list");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); }, "cycle list support.mizan"};
}

} // namespace mizan::cli
