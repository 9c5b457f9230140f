#include "app/commands/backup.hpp"
#include "cli/command.hpp"
#include "cli/problems.hpp"

namespace mizan::cli {
namespace {

struct BackupOptions {
    std::string database, out;
};

int run(Context& context, const BackupOptions& options) {
    check_folder_of(options.out);
    app::App app = context.open(options.database);
    const app::BackupSummary copy = granted(app::back_up(app, options.out, context.actor(), context.progress()));
    Json json = Json::object();
    json.put("path", options.out).put("head", copy.chain.head).put("entries", copy.chain.entries);
    context.print(json, context.say("backup_done",
                                    {{"path", options.out}, {"n", copy.chain.entries}, {"head", copy.chain.head}}));
    tell_not_recorded(context, copy.not_recorded);
    return done;
}

} // namespace

Command declare_backup(CLI::App& root) {
    const auto options = std::make_shared<BackupOptions>();
    CLI::App* line = root.add_subcommand("backup", "help_backup");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("OUT", options->out, "help_backup_out")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "backup support.mizan support-2025-07-01.mizan"};
}

} // namespace mizan::cli
