#include "app/commands/teams.hpp"
#include "app/queries/standpoint.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct TeamChangeOptions {
    std::string database, team;
    std::optional<std::string> name, name_ar;
};

app::TeamFacts facts_of(app::App& app, const std::string& team) {
    const auto reader = app.store->read();
    const core::Rulebook rulebook = reader->rulebook(app::present(app, *reader));
    const core::Team* known = app::team_of(rulebook, granted(app::find_team(rulebook, team)));
    return {known->name, known->name_ar};
}

int run(Context& context, const TeamChangeOptions& options) {
    app::App app = context.open(options.database);
    app::TeamFacts facts = facts_of(app, options.team);
    if (options.name) facts.name = *options.name;
    if (options.name_ar) facts.name_ar = *options.name_ar;
    granted(app::change_team(app, context.actor(), options.team, facts));
    print_done(context, "team_changed", "team", facts.name);
    return done;
}

} // namespace

Command declare_team_change(CLI::App& root) {
    const auto options = std::make_shared<TeamChangeOptions>();
    CLI::App* line = group_of(root, "team", "help_team_group")->add_subcommand("change", "help_team_change");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--team", options->team, "help_team_which")->type_name("NAME")->required();
    line->add_option("--name", options->name, "help_team_name")->type_name("NAME");
    line->add_option("--name-ar", options->name_ar, "help_team_name_ar")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); },
            "team change support.mizan --team Phone --name \"Phone and chat\""};
}

} // namespace mizan::cli
