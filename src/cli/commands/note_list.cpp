#include "app/queries/standpoint.hpp"
#include "app/records/note_record.hpp"
#include "cli/figures.hpp"
#include "cli/people_options.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct NoteListOptions {
    std::string database, agent;
    bool due = false;
};

int run(Context& context, const NoteListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant now = app::present(app, *reader);
    const app::Asking asking = context.asking();
    const Instant known_at = asking.known_at.value_or(now);
    const core::Rulebook rulebook = reader->rulebook(known_at);
    const Date today = rulebook.zone.date_of(asking.as_of.value_or(now));
    const app::Actor who = granted(app::actor_named(*reader, context.actor(), now));
    std::optional<PersonId> only;
    if (!options.agent.empty()) only = granted(app::find_agent(rulebook, options.agent));
    Json json = Json::array();
    Table table{{context.column("note", true), context.column("at"), context.column("agent"), context.column("kpi"),
                 context.column("text"), context.column("action"), context.column("due"), context.column("done")}};
    for (const app::Note& note : app::notes(*reader, known_at)) {
        if (!app::may_see(who, note.person) || (only && note.person != *only)) continue;
        if (options.due && (note.done || !note.due || *note.due > today)) continue;
        const core::Person* person = app::person_of(rulebook, note.person);
        const std::string name = person ? person->name : "";
        const Json due = note.due ? Json{note.due->iso()} : Json{};
        json.add(Json::object()
                     .put("note", note.id)
                     .put("at", context.json(note.at))
                     .put("actor", note.actor)
                     .put("agent", name)
                     .put("kpi", text_or_null(note.kpi))
                     .put("text", note.text)
                     .put("action", text_or_null(note.action))
                     .put("due", due)
                     .put("link", text_or_null(note.link))
                     .put("done", Json{note.done}));
        table.add({Cell{text::digits(context.voice(), std::to_string(note.id)), Json{note.id}},
                   Cell{text::instant(context.voice(), note.at), context.json(note.at), true}, name, note.kpi,
                   note.text, note.action,
                   Cell{note.due ? text::short_date(context.voice(), *note.due) : "", due, true},
                   Cell{context.word("yes_no", note.done ? "yes" : "no"), Json{note.done}}});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_note_list(CLI::App& root) {
    const auto options = std::make_shared<NoteListOptions>();
    CLI::App* line = group_of(root, "note", "help_note")->add_subcommand("list", "help_note_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_flag("--due", options->due, "help_note_only_due");
    return {line, [options](Context& context) { return run(context, *options); }, "note list support.mizan --due"};
}

} // namespace mizan::cli
