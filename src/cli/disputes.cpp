#include "cli/disputes.hpp"

#include "cli/figures.hpp"
#include "cli/interactions.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Cell points_cell(const Context& context, const std::optional<Points>& points) {
    return {points ? text::points(context.voice(), *points) : "", points_or_null(points)};
}
Cell band_cell(const Context& context, const std::string& band) {
    return band.empty() ? Cell{"", Json{}} : word_cell(context, "band", band);
}
std::string person_name(const core::Rulebook& rulebook, PersonId person) {
    const core::Person* found = app::person_of(rulebook, person);
    return found ? found->name : "";
}

} // namespace

CLI::App* dispute_group(CLI::App& root) {
    return group_of(root, "dispute", "help_dispute");
}

void declare_dispute(CLI::App& line, DisputeOptions& options) {
    line.add_option("DB", options.database, "help_database")->required();
    line.add_option("--dispute", options.id, "help_dispute_number")->type_name("N")->required();
}

void declare_remedy(CLI::App& line, RemedyOptions& options) {
    declare_dispute(line, options);
    line.add_option("--decision", options.decision, "help_dispute_decision")
        ->check(one_of({core::decision_names.begin(), core::decision_names.end()}))
        ->type_name("DECISION")
        ->required();
    line.add_option("--set", options.set, "help_dispute_set")->type_name("FIELD=VALUE");
}

app::Remedy remedy_of(const RemedyOptions& options) {
    app::Remedy remedy{core::Decision::accepted, fields_of(options.set)};
    for (std::size_t i = 0; i < core::decision_names.size(); ++i)
        if (core::decision_names[i] == options.decision) remedy.decision = static_cast<core::Decision>(i);
    return remedy;
}

Json card_change_json(const core::CardChange& change, const core::Rulebook& rulebook) {
    return Json::object()
        .put("agent", person_name(rulebook, change.person))
        .put("total_before", points_or_null(change.total_before))
        .put("band_before", text_or_null(change.band_before))
        .put("total_after", points_or_null(change.total_after))
        .put("band_after", text_or_null(change.band_after));
}

void print_card_changes(const Context& context, Json json, const std::vector<core::CardChange>& cards,
                        const core::Rulebook& rulebook) {
    Json changed = Json::array();
    Table table{{context.column("agent"), context.column("total_before", true), context.column("band_before"),
                 context.column("total_after", true), context.column("band_after")}};
    for (const core::CardChange& change : cards) {
        changed.add(card_change_json(change, rulebook));
        table.add({person_name(rulebook, change.person), points_cell(context, change.total_before),
                   band_cell(context, change.band_before), points_cell(context, change.total_after),
                   band_cell(context, change.band_after)});
    }
    json.put("cards", std::move(changed));
    context.print(json, table);
}

} // namespace mizan::cli
