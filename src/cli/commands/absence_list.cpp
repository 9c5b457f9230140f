#include "app/queries/standpoint.hpp"
#include "cli/figures.hpp"
#include "cli/people_options.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct AbsenceListOptions {
    std::string database, person;
};

int run(Context& context, const AbsenceListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant now = std::max(context.clock().now(), reader->last_change());
    const Instant known_at = context.asking().known_at.value_or(now);
    const core::Rulebook rulebook = reader->rulebook(known_at);
    std::optional<PersonId> only;
    if (!options.person.empty()) only = granted(app::find_agent(rulebook, options.person));
    Json json = Json::array();
    Table table{{context.column("person"), context.column("kind"), context.column("from"), context.column("to")}};
    for (const core::Absence& absence : reader->absences(known_at)) {
        if (only && absence.person != *only) continue;
        const core::Person* person = app::person_of(rulebook, absence.person);
        const std::string name = person ? person->name : "", kind{core::name_of(absence.kind)};
        json.add(Json::object()
                     .put("person", name)
                     .put("kind", kind)
                     .put("from", first_json(absence.first))
                     .put("to", last_json(absence.end)));
        table.add({name, word_cell(context, "absence", kind), first_cell(context, absence.first),
                   last_cell(context, absence.end)});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_absence_list(CLI::App& root) {
    const auto options = std::make_shared<AbsenceListOptions>();
    CLI::App* line = group_of(root, "absence", "help_absence")->add_subcommand("list", "help_absence_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); }, "absence list support.mizan"};
}

} // namespace mizan::cli
