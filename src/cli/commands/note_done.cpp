#include "app/commands/accountability/notes.hpp"
#include "cli/command.hpp"

namespace mizan::cli {
namespace {

struct NoteDoneOptions {
    std::string database;
    std::int64_t id = 0;
};

int run(Context& context, const NoteDoneOptions& options) {
    app::App app = context.open(options.database);
    granted(app::finish_note(app, context.actor(), options.id));
    context.print(Json::object().put("note", options.id), context.say("note_done_now", {{"id", options.id}}));
    return done;
}

} // namespace

Command declare_note_done(CLI::App& root) {
    const auto options = std::make_shared<NoteDoneOptions>();
    CLI::App* line = group_of(root, "note", "help_note")->add_subcommand("done", "help_note_done");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--note", options->id, "help_note_number")->type_name("N")->required();
    return {line, [options](Context& context) { return run(context, *options); }, "note done support.mizan --note 1"};
}

} // namespace mizan::cli
