#include "cli/actor_options.hpp"

namespace mizan::cli {
namespace {

int run_actor_change(Context& context, const ActorOptions& options) {
    app::App app = context.open(options.database);
    granted(app::change_actor(app, context.signature(), actor_of(options)));
    context.print(Json::object().put("actor", options.name).put("role", options.role),
                  context.say("actor_changed", {{"actor", options.name}, {"role", options.role}}));
    return done;
}

} // namespace

Command declare_actor_change(CLI::App& root) {
    const auto options = std::make_shared<ActorOptions>();
    CLI::App* line = group_of(root, "actor", "help_actor_group")->add_subcommand("change", "help_actor_change");
    declare_actor(*line, *options);
    return {line, [options](Context& context) { return run_actor_change(context, *options); },
            "actor change support.mizan --name salim --role lead --actor huda --passphrase-fd 3 3< huda.txt"};
}

} // namespace mizan::cli
