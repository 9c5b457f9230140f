#include "cli/actor_options.hpp"

namespace mizan::cli {

void declare_actor(CLI::App& line, ActorOptions& options) {
    line.add_option("DB", options.database, "help_database")->required();
    line.add_option("--name", options.name, "help_actor_name")->type_name("NAME")->required();
    line.add_option("--role", options.role, "help_actor_role")
        ->check(one_of({app::actor_role_names.begin(), app::actor_role_names.end()}))
        ->type_name("ROLE")
        ->required();
    line.add_option("--person", options.person, "help_actor_person")->type_name("NAME");
}

app::ActorFacts actor_of(const ActorOptions& options) {
    return {options.name, app::actor_role_named(options.role).value_or(app::ActorRole::agent), options.person};
}

void declare_new_passphrase(CLI::App& line, int& descriptor) {
    line.add_option("--new-passphrase-fd", descriptor, "help_new_passphrase")->type_name("N")->required();
}

} // namespace mizan::cli
