#include "app/queries/standpoint.hpp"
#include "cli/command.hpp"
#include "cli/problems.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct PersonListOptions {
    std::string database;
};

Json date_json(const std::optional<Date>& date) {
    return date ? Json{date->iso()} : Json{};
}

std::string source_name(SourceId source, const std::vector<app::Named>& sources) {
    for (const app::Named& one : sources)
        if (one.id == source.value) return one.name;
    return {};
}

Json aliases_json(const core::Person& person, const std::vector<app::Named>& sources) {
    Json aliases = Json::array();
    for (const core::PersonAlias& alias : person.aliases) {
        const std::string source = source_name(alias.source, sources);
        aliases.add(Json::object()
                        .put("source", text_or_null(source))
                        .put("name", alias.name)
                        .put("from", date_json(alias.from))
                        .put("to", date_json(alias.to)));
    }
    return aliases;
}

/// As person split takes them: "helpdesk=Omar; Omar Nasser".
std::string aliases_text(const core::Person& person, const std::vector<app::Named>& sources) {
    std::string text;
    for (const core::PersonAlias& alias : person.aliases) {
        const std::string source = source_name(alias.source, sources);
        text += (text.empty() ? "" : "; ") + (source.empty() ? "" : source + '=') + alias.name;
    }
    return text;
}

int run(Context& context, const PersonListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const app::Asking asking = context.asking();
    const Instant now = std::max(context.clock().now(), reader->last_change());
    const core::Rulebook rulebook = reader->rulebook(asking.known_at.value_or(now));
    const Date on = context.zone().date_of(asking.as_of.value_or(now));
    const std::vector<app::Named> sources = reader->sources();
    std::vector<const core::Person*> people;
    for (const core::Person& person : rulebook.people)
        people.push_back(&person);
    std::stable_sort(people.begin(), people.end(),
                     [](const core::Person* one, const core::Person* other) { return one->name < other->name; });
    Json json = Json::array();
    Table table{{context.column("name"), context.column("name_ar"), context.column("team"), context.column("role"),
                 context.column("aliases")}};
    for (const core::Person* person : people) {
        const core::Engagement* engagement = person->engagement_on(on);
        const core::Team* team = engagement ? app::team_of(rulebook, engagement->team) : nullptr;
        const std::string role = engagement ? engagement->role : "";
        json.add(Json::object()
                     .put("name", person->name)
                     .put("name_ar", text_or_null(person->name_ar))
                     .put("team", team ? Json{team->name} : Json{})
                     .put("role", text_or_null(role))
                     .put("employed_from", date_json(person->employed_from))
                     .put("employed_to", date_json(person->employed_to))
                     .put("aliases", aliases_json(*person, sources)));
        table.add({person->name, person->name_ar, team ? team->name : "", role, aliases_text(*person, sources)});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_person_list(CLI::App& root) {
    const auto options = std::make_shared<PersonListOptions>();
    CLI::App* line = group_of(root, "person", "help_person")->add_subcommand("list", "help_person_list");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); }, "person list support.mizan"};
}

} // namespace mizan::cli
