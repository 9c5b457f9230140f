#include "cli/setup_command.hpp"

#include "cli/problems.hpp"

namespace mizan::cli {
namespace {

struct Options {
    std::string database, file;
};

int run(Context& context, const SetupCommand& command, const Options& options) {
    app::App app = context.open(options.database);
    const app::SetupSummary summary = granted(command.read(app, options.file, context.actor()));
    if (!summary.problems.empty()) {
        tell_problems(context, summary.problems);
        throw Refused{{"setup_file_refused",
                       {{"path", options.file}, {"n", static_cast<std::int64_t>(summary.problems.size())}}}};
    }
    Json json = Json::object();
    json.put("rows", summary.rows);
    context.print(json, context.say("setup_file_read", {{"path", options.file}, {"n", summary.rows}}));
    return done;
}

} // namespace

Command declare_setup(CLI::App& root, const SetupCommand& command) {
    const auto options = std::make_shared<Options>();
    CLI::App* line = root.add_subcommand(command.name, command.help);
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("FILE", options->file, command.help_file)->required();
    return {line, [options, command](Context& context) { return run(context, command, *options); }, command.example};
}

} // namespace mizan::cli
