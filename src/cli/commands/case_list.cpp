#include "cli/cases.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct CaseListOptions {
    std::string database, agent, step;
};

Cell day_cell(const Context& context, const std::optional<Date>& day) {
    return day ? Cell{text::short_date(context.voice(), *day), Json{day->iso()}, true} : Cell{"", Json{}};
}

void add_line(const Context& context, Table& table, const core::Case& of, const CaseSight& sight) {
    using Kind = core::CaseEvent::Kind;
    const core::CaseEvent *plan = of.last(Kind::planned), *checked = of.last(Kind::checked);
    const auto kpi = kpi_of_case(sight, of.opening().kpi);
    table.add({Cell{text::digits(context.voice(), std::to_string(of.id)), Json{of.id}},
               name_of_person(sight, of.opening().person),
               Cell{kpi ? kpi_name(context, *kpi) : of.opening().kpi, Json{of.opening().kpi}, true},
               word_cell(context, "policy", core::name_of(of.opening().policy)),
               word_cell(context, "case_step", core::name_of(of.step_on(sight.today))),
               day_cell(context, of.opening().on),
               day_cell(context, plan ? std::optional{plan->check_on} : std::nullopt),
               checked ? word_cell(context, "effect", core::name_of(checked->effect.word)) : Cell{"", Json{}}});
}

int run(Context& context, const CaseListOptions& options) {
    const app::App app = context.open(options.database);
    const CaseSight sight = case_sight(context, app);
    std::optional<PersonId> only;
    if (!options.agent.empty()) only = granted(app::find_agent(sight.rulebook, options.agent));
    Json json = Json::array();
    Table table{{context.column("case", true), context.column("agent"), context.column("kpi"), context.column("policy"),
                 context.column("step"), context.column("opened_on"), context.column("check_on"),
                 context.column("effect")}};
    for (const core::Case& of : app::cases(*sight.reader, sight.rulebook.zone, sight.known_at)) {
        if (!app::may_see(sight.actor, of.opening().person)) continue;
        if (only && of.opening().person != *only) continue;
        if (!options.step.empty() && options.step != core::name_of(of.step_on(sight.today))) continue;
        json.add(case_json(context, of, sight));
        add_line(context, table, of, sight);
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_case_list(CLI::App& root) {
    const auto options = std::make_shared<CaseListOptions>();
    CLI::App* line = case_group(root)->add_subcommand("list", "help_case_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--step", options->step, "help_case_step")
        ->check(one_of({core::case_step_names.begin(), core::case_step_names.end()}))
        ->type_name("STEP");
    return {line, [options](Context& context) { return run(context, *options); },
            "case list support.mizan --step plan"};
}

} // namespace mizan::cli
