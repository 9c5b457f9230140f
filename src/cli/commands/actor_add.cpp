#include "cli/actor_options.hpp"

namespace mizan::cli {
namespace {

struct ActorAddOptions : ActorOptions {
    int new_passphrase = 0;
};

int run(Context& context, const ActorAddOptions& options) {
    app::App app = context.open(options.database);
    const std::string passphrase = line_from(options.new_passphrase);
    granted(app::appoint(app, context.signature(), actor_of(options), passphrase));
    context.print(Json::object().put("actor", options.name).put("role", options.role),
                  context.say("actor_added", {{"actor", options.name}, {"role", options.role}}));
    return done;
}

} // namespace

Command declare_actor_add(CLI::App& root) {
    const auto options = std::make_shared<ActorAddOptions>();
    CLI::App* line = group_of(root, "actor", "help_actor_group")->add_subcommand("add", "help_actor_add");
    declare_actor(*line, *options);
    declare_new_passphrase(*line, options->new_passphrase);
    return {line, [options](Context& context) { return run(context, *options); },
            "actor add support.mizan --name huda --role admin --new-passphrase-fd 3 3< huda.txt"};
}

} // namespace mizan::cli
