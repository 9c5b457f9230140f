#include "cli/cycle_options.hpp"
#include "cli/period_options.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Cell day_count(const Context& context, int count) {
    return {text::number(context.voice(), count), Json{count}};
}

int run_eligible(Context& context, const CycleOptions& options) {
    app::App app = context.open(options.database);
    const app::CycleView view = granted(app::cycle_view(app, options.cycle, context.asking()));
    Json json = Json::array();
    Table table{{context.column("agent"), context.column("total", true), context.column("stability", true),
                 context.column("active_days", true), context.column("protected_days", true),
                 context.column("due_days", true), context.column("eligible"), context.column("bars"),
                 context.column("gates_without_data")}};
    for (const app::CycleRow& row : view.result.rows) {
        const core::Candidate& who = row.candidate;
        const bool eligible = row.award.standing.eligible();
        Json gates = Json::array();
        std::string unknown;
        for (const std::string& kpi : who.unknown_gates) {
            gates.add(kpi);
            unknown += (unknown.empty() ? "" : " ") + kpi;
        }
        json.add(Json::object()
                     .put("agent", row.name)
                     .put("total", who.scored ? Json::points(who.total) : Json{})
                     .put("stability", who.stability ? Json::fixed(*who.stability, 6) : Json{})
                     .put("active_days", who.active_days)
                     .put("protected_days", who.protected_days)
                     .put("due_days", who.due_days)
                     .put("n", who.n)
                     .put("eligible", eligible)
                     .put("bars", bars_json(row.award.standing))
                     .put("gates_without_data", std::move(gates)));
        table.add({person_cell(context, row.name, row.name_ar),
                   points_or_dash(context, who.scored ? std::optional{who.total} : std::nullopt),
                   Cell{who.stability ? text::share(context.voice(), *who.stability) : "–",
                        who.stability ? Json::fixed(*who.stability, 6) : Json{}},
                   day_count(context, who.active_days), day_count(context, who.protected_days),
                   day_count(context, who.due_days),
                   Cell{context.word("yes_no", eligible ? "yes" : "no"), Json{eligible}},
                   bars_cell(context, row.award.standing), unknown});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_cycle_eligible(CLI::App& root) {
    const auto options = std::make_shared<CycleOptions>();
    CLI::App* line = declare_cycle(root, "eligible", "help_cycle_eligible", *options);
    return {line, [options](Context& context) { return run_eligible(context, *options); },
            "cycle eligible support.mizan --cycle 12"};
}

} // namespace mizan::cli
