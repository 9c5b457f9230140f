#include "app/queries/standpoint.hpp"
#include "cli/people_options.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct TeamListOptions {
    std::string database, on;
};

std::vector<std::string> members_of(const core::Rulebook& rulebook, TeamId team, Date on) {
    std::vector<std::string> members;
    for (const core::Person& person : rulebook.people)
        if (const core::Engagement* engagement = person.engagement_on(on); engagement && engagement->team == team)
            members.push_back(person.name);
    std::sort(members.begin(), members.end());
    return members;
}

int run(Context& context, const TeamListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant now = std::max(context.clock().now(), reader->last_change());
    const core::Rulebook rulebook = reader->rulebook(context.asking().known_at.value_or(now));
    const Date on = maybe_date_of("--on", options.on).value_or(context.zone().date_of(now));
    Json json = Json::array();
    Table table{{context.column("team"), context.column("name_ar"), context.column("members")}};
    for (const core::Team& team : rulebook.teams) {
        Json members = Json::array();
        std::string told;
        for (const std::string& member : members_of(rulebook, team.id, on)) {
            members.add(member);
            told += (told.empty() ? "" : "; ") + member;
        }
        json.add(Json::object()
                     .put("team", team.name)
                     .put("name_ar", text_or_null(team.name_ar))
                     .put("members", std::move(members)));
        table.add({team.name, team.name_ar, told});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_team_list(CLI::App& root) {
    const auto options = std::make_shared<TeamListOptions>();
    CLI::App* line = group_of(root, "team", "help_team_group")->add_subcommand("list", "help_team_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--on", options->on, "help_team_on")->type_name("DATE");
    return {line, [options](Context& context) { return run(context, *options); },
            "team list support.mizan --on 2025-06-30"};
}

} // namespace mizan::cli
