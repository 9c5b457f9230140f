#include "app/commands/teams.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct TeamAddOptions {
    std::string database, name, name_ar;
};

int run(Context& context, const TeamAddOptions& options) {
    app::App app = context.open(options.database);
    granted(app::add_team(app, context.actor(), {options.name, options.name_ar}));
    print_done(context, "team_added", "team", options.name);
    return done;
}

} // namespace

Command declare_team_add(CLI::App& root) {
    const auto options = std::make_shared<TeamAddOptions>();
    CLI::App* line = group_of(root, "team", "help_team_group")->add_subcommand("add", "help_team_add");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--name", options->name, "help_team_name")->type_name("NAME")->required();
    line->add_option("--name-ar", options->name_ar, "help_team_name_ar")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); },
            "team add support.mizan --name Phone --name-ar الهاتف"};
}

} // namespace mizan::cli
