#include "cli/disputes.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct DisputeListOptions {
    std::string database, agent, state;
};

/// What is needed to tell disputes by name.
struct DisputeNames {
    app::Reader& reader;
    const core::Rulebook& rulebook;
    Instant known_at;

    std::string person(PersonId id) const {
        const core::Person* found = app::person_of(rulebook, id);
        return found ? found->name : "";
    }
    std::string interaction(InteractionId id) const {
        std::string name;
        reader.row(id, known_at, [&](const app::StoredInteraction& stored, const core::Surroundings&) {
            name = stored.source_name + ' ' + stored.row.external_id;
        });
        return name;
    }
    /// The last day on which the next thing may come of the person; nothing where none is awaited of them.
    std::optional<Date> until(const core::Dispute& dispute) const {
        const core::DisputeState state = dispute.state();
        if (state != core::DisputeState::partly && state != core::DisputeState::rejected) return std::nullopt;
        return app::last_day_of_appeal(rulebook, dispute.decided()->on);
    }
};

Json event_json(const Context& context, const core::DisputeEvent& event, const core::Rulebook& rulebook) {
    const bool decided = event.kind == core::DisputeEvent::Kind::decided;
    Json cards = Json::array();
    for (const core::CardChange& change : event.cards)
        cards.add(card_change_json(change, rulebook));
    return Json::object()
        .put("event", core::dispute_event_names[static_cast<std::size_t>(event.kind)])
        .put("at", context.json(event.at))
        .put("actor", event.actor)
        .put("text", event.text)
        .put("decision", decided ? Json{core::decision_names[static_cast<std::size_t>(event.decision)]} : Json{})
        .put("cards", decided ? std::move(cards) : Json{});
}

Json dispute_json(const Context& context, const core::Dispute& dispute, const DisputeNames& names) {
    const core::DisputeEvent& raising = dispute.raising();
    const bool credit = raising.of == core::DisputeKind::credit;
    const auto until = names.until(dispute);
    Json events = Json::array();
    for (const core::DisputeEvent& event : dispute.events)
        events.add(event_json(context, event, names.rulebook));
    return Json::object()
        .put("dispute", dispute.id)
        .put("agent", names.person(raising.person))
        .put("kind", core::dispute_kind_names[static_cast<std::size_t>(raising.of)])
        .put("interaction", names.interaction(raising.interaction))
        .put("kpi", text_or_null(raising.kpi))
        .put("credit", credit ? Json{core::name_of(raising.role)} : Json{})
        .put("to", credit ? Json{names.person(raising.belongs_to)} : Json{})
        .put("period", raising.period)
        .put("state", core::dispute_state_names[static_cast<std::size_t>(dispute.state())])
        .put("appeal_until", until ? Json{until->iso()} : Json{})
        .put("events", std::move(events));
}

int run(Context& context, const DisputeListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant now = app::present(app, *reader);
    const Instant known_at = context.asking().known_at.value_or(now);
    const core::Rulebook rulebook = reader->rulebook(known_at);
    const app::Actor who = granted(app::actor_named(*reader, context.actor(), now));
    std::optional<PersonId> only;
    if (!options.agent.empty()) only = granted(app::find_agent(rulebook, options.agent));
    const DisputeNames names{*reader, rulebook, known_at};
    Json json = Json::array();
    Table table{{context.column("dispute", true), context.column("agent"), context.column("what"),
                 context.column("interaction"), context.column("period"), context.column("state"),
                 context.column("appeal_until")}};
    for (const core::Dispute& dispute : app::disputes(*reader, rulebook.zone, known_at)) {
        const core::DisputeEvent& raising = dispute.raising();
        const std::string_view state = core::dispute_state_names[static_cast<std::size_t>(dispute.state())];
        if (!app::may_see(who, raising.person) || (only && raising.person != *only)) continue;
        if (!options.state.empty() && options.state != state) continue;
        json.add(dispute_json(context, dispute, names));
        const auto until = names.until(dispute);
        table.add(
            {Cell{text::digits(context.voice(), std::to_string(dispute.id)), Json{dispute.id}},
             names.person(raising.person),
             word_cell(context, "dispute_kind", core::dispute_kind_names[static_cast<std::size_t>(raising.of)]),
             names.interaction(raising.interaction), raising.period, word_cell(context, "dispute_state", state),
             until ? Cell{text::short_date(context.voice(), *until), Json{until->iso()}, true} : Cell{"", Json{}}});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_dispute_list(CLI::App& root) {
    const auto options = std::make_shared<DisputeListOptions>();
    CLI::App* line = dispute_group(root)->add_subcommand("list", "help_dispute_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--state", options->state, "help_dispute_state")
        ->check(one_of({core::dispute_state_names.begin(), core::dispute_state_names.end()}))
        ->type_name("STATE");
    return {line, [options](Context& context) { return run(context, *options); },
            "dispute list support.mizan --state open"};
}

} // namespace mizan::cli
