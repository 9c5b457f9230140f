#include "cli/actor_options.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct ActorPassphraseOptions {
    std::string database, name;
    int new_passphrase = 0;
};

int run(Context& context, const ActorPassphraseOptions& options) {
    app::App app = context.open(options.database);
    const std::string passphrase = line_from(options.new_passphrase);
    granted(app::set_passphrase(app, context.signature(), options.name, passphrase));
    print_done(context, "actor_passphrase_set", "actor", options.name);
    return done;
}

} // namespace

Command declare_actor_passphrase(CLI::App& root) {
    const auto options = std::make_shared<ActorPassphraseOptions>();
    CLI::App* line = group_of(root, "actor", "help_actor_group")->add_subcommand("passphrase", "help_actor_passphrase");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--name", options->name, "help_actor_name")->type_name("NAME")->required();
    declare_new_passphrase(*line, options->new_passphrase);
    return {line, [options](Context& context) { return run(context, *options); },
            "actor passphrase support.mizan --name salim --new-passphrase-fd 4 4< new.txt --actor huda "
            "--passphrase-fd 3 3< huda.txt"};
}

} // namespace mizan::cli
