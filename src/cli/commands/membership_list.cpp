#include "app/queries/standpoint.hpp"
#include "cli/figures.hpp"
#include "cli/people_options.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct MembershipListOptions {
    std::string database, person;
};

Json text_json(const std::string& text) {
    return text_or_null(text);
}

Json membership_json(const core::Person& person, const core::Engagement& engagement, const std::string& team) {
    return Json::object()
        .put("person", person.name)
        .put("team", text_json(team))
        .put("role", engagement.role)
        .put("grade", text_json(engagement.grade))
        .put("shift", text_json(engagement.shift))
        .put("fte", engagement.fte ? Json::number(*engagement.fte) : Json{})
        .put("from", first_json(engagement.from))
        .put("to", last_json(engagement.to));
}

int run(Context& context, const MembershipListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant now = std::max(context.clock().now(), reader->last_change());
    const core::Rulebook rulebook = reader->rulebook(context.asking().known_at.value_or(now));
    std::vector<const core::Person*> people;
    for (const core::Person& person : rulebook.people)
        people.push_back(&person);
    if (!options.person.empty())
        people = {app::person_of(rulebook, granted(app::find_agent(rulebook, options.person)))};
    std::stable_sort(people.begin(), people.end(),
                     [](const core::Person* one, const core::Person* other) { return one->name < other->name; });
    Json json = Json::array();
    Table table{{context.column("person"), context.column("team"), context.column("role"), context.column("grade"),
                 context.column("shift"), context.column("fte", true), context.column("from"), context.column("to")}};
    for (const core::Person* person : people)
        for (const core::Engagement& engagement : person->engagements) {
            const core::Team* team = app::team_of(rulebook, engagement.team);
            const std::string name = team ? team->name : "";
            json.add(membership_json(*person, engagement, name));
            table.add(
                {person->name, name, word_cell(context, "role", engagement.role), engagement.grade, engagement.shift,
                 engagement.fte ? Cell{engagement.fte->fixed(2), Json::number(*engagement.fte)} : Cell{"", Json{}},
                 first_cell(context, engagement.from), last_cell(context, engagement.to)});
        }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_membership_list(CLI::App& root) {
    const auto options = std::make_shared<MembershipListOptions>();
    CLI::App* line = group_of(root, "membership", "help_membership")->add_subcommand("list", "help_membership_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); },
            "membership list support.mizan --person \"Salma Rashid\""};
}

} // namespace mizan::cli
