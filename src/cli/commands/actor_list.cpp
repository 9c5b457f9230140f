#include "app/queries/standpoint.hpp"
#include "cli/actor_options.hpp"

namespace mizan::cli {
namespace {

struct ActorListOptions {
    std::string database;
};

int run(Context& context, const ActorListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant known_at = context.asking().known_at.value_or(app::present(app, *reader));
    const core::Rulebook rulebook = reader->rulebook(known_at);
    Json json = Json::array();
    Table table{
        {context.column("actor"), context.column("role"), context.column("person"), context.column("has_passphrase")}};
    for (const app::Actor& actor : app::actors(*reader, known_at)) {
        if (actor.ended) continue;
        const core::Person* person = actor.person ? app::person_of(rulebook, actor.person) : nullptr;
        const std::string role{app::name_of(actor.role)}, own = person ? person->name : "";
        const bool kept = !actor.passphrase.empty();
        json.add(Json::object()
                     .put("actor", actor.name)
                     .put("role", role)
                     .put("person", text_or_null(own))
                     .put("has_passphrase", Json{kept}));
        table.add({actor.name, Cell{context.word("role", role), Json{role}}, own,
                   Cell{context.word("yes_no", kept ? "yes" : "no"), Json{kept}}});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_actor_list(CLI::App& root) {
    const auto options = std::make_shared<ActorListOptions>();
    CLI::App* line = group_of(root, "actor", "help_actor_group")->add_subcommand("list", "help_actor_list");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); }, "actor list support.mizan"};
}

} // namespace mizan::cli
