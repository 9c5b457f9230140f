#include "cli/command.hpp"
#include "wiring/open.hpp"

namespace mizan::cli {
namespace {

struct RestoreOptions {
    std::string backup, database;
    bool force = false;
};

int run(Context& context, const RestoreOptions& options) {
    const app::ChainState chain = granted(wiring::restore(options.backup, options.database, options.force,
                                                          context.actor(), context.clock(), context.progress()));
    Json json = Json::object();
    json.put("database", options.database).put("head", chain.head).put("entries", chain.entries);
    context.print(
        json, context.say("restore_done", {{"path", options.database}, {"n", chain.entries}, {"head", chain.head}}));
    return done;
}

} // namespace

Command declare_restore(CLI::App& root) {
    const auto options = std::make_shared<RestoreOptions>();
    CLI::App* line = root.add_subcommand("restore", "help_restore");
    line->add_option("IN", options->backup, "help_restore_in")->required();
    line->add_option("DB", options->database, "help_restore_database")->required();
    line->add_flag("--force", options->force, "help_restore_force");
    return {line, [options](Context& context) { return run(context, *options); },
            "restore support-2025-07-01.mizan support.mizan --force"};
}

} // namespace mizan::cli
