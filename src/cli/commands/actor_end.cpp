#include "cli/actor_options.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct ActorEndOptions {
    std::string database, name;
};

int run(Context& context, const ActorEndOptions& options) {
    app::App app = context.open(options.database);
    granted(app::end_actor(app, context.signature(), options.name));
    print_done(context, "actor_ended", "actor", options.name);
    return done;
}

} // namespace

Command declare_actor_end(CLI::App& root) {
    const auto options = std::make_shared<ActorEndOptions>();
    CLI::App* line = group_of(root, "actor", "help_actor_group")->add_subcommand("end", "help_actor_end");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--name", options->name, "help_actor_name")->type_name("NAME")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "actor end support.mizan --name salim --actor huda --passphrase-fd 3 3< huda.txt"};
}

} // namespace mizan::cli
