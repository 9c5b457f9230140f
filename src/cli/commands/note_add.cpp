#include "app/commands/accountability/notes.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct NoteAddOptions {
    std::string database, agent, kpi, text, action, due, link;
};

int run(Context& context, const NoteAddOptions& options) {
    app::App app = context.open(options.database);
    const std::int64_t id =
        granted(app::add_note(app, {context.actor(), options.agent, options.kpi, options.text, options.action,
                                    options.link, maybe_date_of("--due", options.due)}));
    context.print(Json::object().put("note", id), context.say("note_added", {{"id", id}}));
    return done;
}

} // namespace

Command declare_note_add(CLI::App& root) {
    const auto options = std::make_shared<NoteAddOptions>();
    CLI::App* line = group_of(root, "note", "help_note")->add_subcommand("add", "help_note_add");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME")->required();
    line->add_option("--text", options->text, "help_case_said")->type_name("TEXT")->required();
    line->add_option("--kpi", options->kpi, "help_note_kpi")->type_name("ID");
    line->add_option("--action", options->action, "help_note_action")->type_name("TEXT");
    line->add_option("--due", options->due, "help_note_due")->type_name("DATE");
    line->add_option("--link", options->link, "help_note_link")->type_name("URL");
    return {line, [options](Context& context) { return run(context, *options); },
            "note add support.mizan --agent \"Noor Demo\" --kpi csat --text \"We listened to a call.\" --action "
            "\"Sum up before closing\" --due 2025-07-15"};
}

} // namespace mizan::cli
