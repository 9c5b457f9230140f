#include "app/commands/disputes/disputes.hpp"

#include "app/commands/disputes/remedy.hpp"
#include "app/commands/edit.hpp"
#include "app/commands/event_now.hpp"
#include "app/queries/kpi.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

using DisputeStep = core::DisputeEvent::Kind;

std::string dispute_detail(std::int64_t id) {
    return nlohmann::json{{"dispute", id}}.dump();
}

/// An agent speaks for themself; who may see people may write it down for them.
Result<void> speaks_for(const Actor& who, PersonId person, const core::Rulebook& rulebook) {
    const bool own = who.subject == 0 || who.person == person;
    if (own || permitted(who.role, Action::see_people)) return {};
    const core::Person* of = person_of(rulebook, person);
    return Refusal{"dispute_of_another", {{"agent", of ? of->name : std::string{}}}};
}

PersonId credited_to(const core::Interaction& row, core::Role role, const core::Rulebook& rulebook) {
    return rulebook.person(row.credited(role), rulebook.zone.date_of(row.opened_at));
}

/// Puts what is contested into the event, or says what is wrong with it.
class Raising {
public:
    Raising(Writer& writer, const core::Rulebook& rulebook, const RaiseDispute& command, core::DisputeEvent& event)
        : writer_{writer}, rulebook_{rulebook}, command_{command}, event_{event} {}

    Result<void> fill(const Actor& who) {
        if (command_.text.empty()) return Refusal{"text_missing", {}};
        if (command_.kind == core::DisputeKind::review) return Refusal{"dispute_review_unknown", {}};
        if (auto person = find_person(who); !person) return person;
        const auto stored = writer_.interaction(command_.which.source, command_.which.external_id, event_.at);
        if (!stored)
            return Refusal{"interaction_unknown",
                           {{"source", command_.which.source}, {"id", command_.which.external_id}}};
        event_.of = command_.kind;
        event_.interaction = stored->id;
        belongs_on_ = rulebook_.zone.date_of(stored->row.opened_at);
        auto fitting = command_.kind == core::DisputeKind::row ? fill_row(stored->row) : fill_credit(stored->row);
        if (!fitting) return fitting;
        if (auto in_time = check_window(); !in_time) return in_time;
        return check_known();
    }

private:
    Result<void> find_person(const Actor& who) {
        event_.person = who.person;
        if (!command_.agent.empty() || !who.person) {
            const auto found = find_agent(rulebook_, command_.agent);
            if (!found) return found.refusal();
            event_.person = *found;
        }
        return speaks_for(who, event_.person, rulebook_);
    }
    Refusal about_agent(const char* code, PersonId person) const {
        const core::Person* of = person_of(rulebook_, person);
        return {code, {{"agent", of ? of->name : std::string{}}}};
    }
    Result<void> fill_row(const core::Interaction& row) {
        const auto kpi = chosen_kpis(kpi_definitions(writer_, event_.at, event_.on), {command_.kpi});
        if (!kpi) return kpi.refusal();
        event_.kpi = command_.kpi;
        const core::KpiDefinition& definition = kpi->front();
        const bool of_promises = definition.section == core::Section::promises;
        const bool theirs =
            of_promises ? find_promise(row) : credited_to(row, definition.role, rulebook_) == event_.person;
        if (!theirs) return about_agent("dispute_not_theirs", event_.person);
        return {};
    }
    /// Whether the person promised something in it; it belongs to the period in which the last of that is due.
    bool find_promise(const core::Interaction& row) {
        bool found = false;
        for (const core::Promise& promise : row.promises) {
            const AliasId by = promise.who ? promise.who : row.credited(core::Role::owner);
            if (rulebook_.person(by, rulebook_.zone.date_of(promise.made_at)) != event_.person) continue;
            found = true;
            belongs_on_ = rulebook_.zone.date_of(promise.due_at);
        }
        return found;
    }
    Result<void> fill_credit(const core::Interaction& row) {
        const auto to = find_agent(rulebook_, command_.belongs_to);
        if (!to) return to.refusal();
        event_.role = command_.role;
        event_.belongs_to = *to;
        const PersonId holds = credited_to(row, command_.role, rulebook_);
        if (holds == *to) return about_agent("dispute_credit_same", *to);
        if (event_.person != holds && event_.person != *to) return about_agent("dispute_not_theirs", event_.person);
        return {};
    }
    Result<void> check_window() {
        const auto window = dispute_window(writer_, rulebook_, belongs_on_, event_.at);
        if (!window) return Refusal{"dispute_not_published", {{"date", belongs_on_}}};
        if (event_.on > window->last_day) return Refusal{"dispute_window_over", {{"date", window->last_day}}};
        event_.period = window->publication.period;
        return {};
    }
    Result<void> check_known() {
        for (const core::Dispute& known : disputes(writer_, rulebook_.zone, event_.at)) {
            const core::DisputeEvent& other = known.raising();
            const bool same = other.interaction == event_.interaction && other.of == event_.of &&
                              other.kpi == event_.kpi && other.role == event_.role && other.person == event_.person;
            if (same) return Refusal{"dispute_open_already", {{"id", known.id}}};
        }
        return {};
    }

    Writer& writer_;
    const core::Rulebook& rulebook_;
    const RaiseDispute& command_;
    core::DisputeEvent& event_;
    Date belongs_on_; // by what day it belongs to a period
};

std::optional<StoredInteraction> stored_row(Reader& reader, InteractionId id, Instant known_at) {
    std::optional<StoredInteraction> found;
    reader.row(id, known_at, [&](const StoredInteraction& stored, const core::Surroundings&) { found = stored; });
    return found;
}

/// What a remedy would make of the contested interaction: written under the lock and let go again.
struct Tried {
    core::Dispute dispute;
    std::vector<FieldChange> changes;
    core::Interaction after;
};
Result<Tried> tried(App& app, const std::string& actor, std::int64_t id, const Remedy& remedy) {
    auto writer = app.store->write(actor);
    if (!writer) return writer.refusal();
    const core::Rulebook rulebook = (*writer)->rulebook(present(app, **writer));
    auto dispute = known_dispute(app, **writer, rulebook, id);
    if (!dispute) return dispute.refusal();
    auto changes = apply_remedy(app, **writer, rulebook, *dispute, remedy, actor, "preview");
    if (!changes) return changes.refusal();
    const auto stands = stored_row(**writer, dispute->raising().interaction, present(app, **writer));
    return Tried{*std::move(dispute), *std::move(changes), stands->row};
}

Result<DisputePreview> previewed(App& app, const std::string& actor, std::int64_t id, const Remedy& remedy) {
    auto what = tried(app, actor, id, remedy);
    if (!what) return what.refusal();
    DisputePreview preview{std::move(what->dispute), std::move(what->changes), {}};
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    const core::Rulebook rulebook = reader->rulebook(now);
    const InteractionId interaction = preview.dispute.raising().interaction;
    const auto window = dispute_window(*reader, rulebook, preview.dispute.raising().period, now);
    if (window) preview.cards = changed_cards(app, *reader, *window, interaction, what->after);
    return preview;
}

} // namespace

Result<std::int64_t> raise_dispute(App& app, const RaiseDispute& command) {
    std::int64_t id = 0;
    const auto raised =
        edited_as(app, command.actor, "dispute_raise",
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const auto who = permitted(writer, command.actor, Action::raise_dispute, present(app, writer));
                      if (!who) return who.refusal();
                      core::DisputeEvent event = event_now<core::DisputeEvent>(app, writer, rulebook, command.actor,
                                                                               DisputeStep::raised, command.text);
                      if (auto filled = Raising{writer, rulebook, command, event}.fill(*who); !filled)
                          return filled.refusal();
                      id = writer.put_record(dispute_kind, std::nullopt, body_of(event));
                      return dispute_detail(id);
                  });
    if (!raised) return raised.refusal();
    return id;
}

Result<DisputePreview> preview_dispute(App& app, const std::string& actor, std::int64_t id, const Remedy& remedy) {
    {
        const auto reader = app.store->read();
        const auto who = permitted(*reader, actor, Action::decide_dispute, present(app, *reader));
        if (!who) return who.refusal();
    }
    return previewed(app, actor, id, remedy);
}

Result<std::vector<core::CardChange>> decide_dispute(App& app, const DecideDispute& command) {
    const std::string& actor = command.signature.actor;
    std::optional<Result<DisputePreview>> preview; // reads people's work, so before the lock is taken
    {
        const auto reader = app.store->read();
        const Instant now = present(app, *reader);
        if (signed_by(app, *reader, command.signature, Action::decide_dispute, now))
            preview = previewed(app, actor, command.id, command.remedy);
    }
    std::vector<core::CardChange> cards;
    const auto decided = edited_as(
        app, actor, "dispute_decide", [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
            const auto who = signed_by(app, writer, command.signature, Action::decide_dispute, present(app, writer));
            if (!who) return who.refusal();
            const auto so_far = known_dispute(app, writer, rulebook, command.id);
            if (!so_far) return so_far.refusal();
            const core::DisputeEvent& raising = so_far->raising();
            if (raising.actor == actor || (who->person && (who->person == raising.person)))
                return Refusal{"dispute_of_oneself", {}};
            core::DisputeEvent event =
                event_now<core::DisputeEvent>(app, writer, rulebook, actor, DisputeStep::decided, command.text);
            event.decision = command.remedy.decision;
            if (auto may = core::may_follow(*so_far, event); !may) return may.refusal();
            if (!preview) return Refusal{"changed_meanwhile", {}};
            if (!*preview) return preview->refusal();
            const auto written = apply_remedy(app, writer, rulebook, *so_far, command.remedy, actor, command.text);
            if (!written) return written.refusal();
            for (const ChangedCard& card : (*preview)->cards) {
                const core::CardChange change = change_of(card);
                if (change.total_before == change.total_after && change.band_before == change.band_after) continue;
                event.cards.push_back(change);
                writer.put_record(queued_adjustment_kind, std::nullopt,
                                  body_of(QueuedAdjustment{change.person, so_far->id, raising.period,
                                                           change.total_before, change.total_after}));
            }
            writer.put_record(dispute_kind, so_far->id, body_of(event));
            cards = event.cards;
            return dispute_detail(so_far->id);
        });
    if (!decided) return decided.refusal();
    return cards;
}

Result<void> appeal_dispute(App& app, const std::string& actor, std::int64_t id, const std::string& text) {
    return edited_as(app, actor, "dispute_appeal",
                     [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                         const auto who = permitted(writer, actor, Action::raise_dispute, present(app, writer));
                         if (!who) return who.refusal();
                         const auto so_far = known_dispute(app, writer, rulebook, id);
                         if (!so_far) return so_far.refusal();
                         if (auto own = speaks_for(*who, so_far->raising().person, rulebook); !own)
                             return own.refusal();
                         const core::DisputeEvent event =
                             event_now<core::DisputeEvent>(app, writer, rulebook, actor, DisputeStep::appealed, text);
                         if (auto may = core::may_follow(*so_far, event); !may) return may.refusal();
                         if (const Date last = last_day_of_appeal(rulebook, so_far->decided()->on); event.on > last)
                             return Refusal{"dispute_window_over", {{"date", last}}};
                         writer.put_record(dispute_kind, id, body_of(event));
                         return dispute_detail(id);
                     });
}

} // namespace mizan::app
