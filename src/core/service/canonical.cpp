#include "core/service/canonical.hpp"

#include "core/service/canonical_words.hpp"

namespace mizan::core {
namespace {

using namespace words;

/// The members of an interaction that a Field names and that are written as one value. `visit` is called with the
/// member; false where the field is none of them.
template <class Row, class Visit>
bool visit_member(Row& row, Field field, Visit&& visit) {
    const auto role = [&](Role r) -> auto& {
        return row.credit[static_cast<std::size_t>(r)];
    };
    const auto step = [&](RecoveryStep s) -> auto& {
        return row.recovery[static_cast<std::size_t>(s)];
    };
    switch (field) {
    case Field::external_id: visit(row.external_id); return true;
    case Field::channel: visit(row.channel); return true;
    case Field::topic: visit(row.topic); return true;
    case Field::priority: visit(row.priority); return true;
    case Field::customer: visit(row.customer); return true;
    case Field::direction: visit(row.direction); return true;
    case Field::purpose: visit(row.purpose); return true;
    case Field::link: visit(row.link); return true;
    case Field::agent: visit(row.agent); return true;
    case Field::team: visit(row.team); return true;
    case Field::owner: visit(role(Role::owner)); return true;
    case Field::first_responder: visit(role(Role::first_responder)); return true;
    case Field::resolver: visit(role(Role::resolver)); return true;
    case Field::rated_agent: visit(role(Role::rated_agent)); return true;
    case Field::opened_at: visit(row.opened_at); return true;
    case Field::answered: visit(row.answered); return true;
    case Field::queue_seconds: visit(row.queue); return true;
    case Field::first_response_at: visit(row.first_response_at); return true;
    case Field::resolved: visit(row.resolved); return true;
    case Field::resolved_at: visit(row.resolved_at); return true;
    case Field::closed_at: visit(row.closed_at); return true;
    case Field::pauses: visit(row.pauses); return true;
    case Field::talk_seconds: visit(row.talk); return true;
    case Field::hold_seconds: visit(row.hold); return true;
    case Field::wrap_seconds: visit(row.wrap); return true;
    case Field::handle_seconds: visit(row.handle); return true;
    case Field::reopened: visit(row.reopened); return true;
    case Field::transfers: visit(row.transfers); return true;
    case Field::escalated: visit(row.escalated); return true;
    case Field::complaint: visit(row.complaint); return true;
    case Field::noticed_at: visit(step(RecoveryStep::noticed)); return true;
    case Field::told_at: visit(step(RecoveryStep::told)); return true;
    case Field::fixed_at: visit(step(RecoveryStep::fixed)); return true;
    case Field::cause_found_at: visit(step(RecoveryStep::cause_found)); return true;
    case Field::apologised_at: visit(step(RecoveryStep::apologised)); return true;
    case Field::compensated_at: visit(step(RecoveryStep::compensated)); return true;
    case Field::root_cause: visit(row.root_cause); return true;
    case Field::avoidable: visit(row.avoidable); return true;
    case Field::proactive: visit(row.proactive); return true;
    case Field::delight: visit(row.delight); return true;
    case Field::handled_by_bot: visit(row.handled_by_bot); return true;
    case Field::survey_offered: visit(row.survey_offered); return true;
    case Field::csat: visit(row.csat); return true;
    case Field::nps: visit(row.nps); return true;
    case Field::ces: visit(row.ces); return true;
    case Field::rated_at: visit(row.rated_at); return true;
    case Field::retention_outcome: visit(row.retention); return true;
    case Field::retention_reason: visit(row.retention_reason); return true;
    case Field::retention_offer: visit(row.retention_offer); return true;
    case Field::cost: visit(row.cost); return true;
    case Field::excluded: visit(row.excluded); return true;
    case Field::reply_spans: visit(row.reply_spans); return true;
    case Field::reported_first_response_met: visit(row.reported_first_response_met); return true;
    case Field::participants: visit(row.participants); return true;
    case Field::customer_name:
    case Field::comment:
    case Field::promises:
    case Field::follow_ups:
    case Field::reported_first_response_s:
    case Field::reported_resolution_s:
    case Field::reported_resolution_met: return false;
    }
    return false;
}

std::string promises_text(const Interaction& interaction, Promise::Kind kind) {
    std::vector<Promise> chosen;
    for (const auto& promise : interaction.promises)
        if (promise.kind == kind) chosen.push_back(promise);
    return text_of(chosen);
}

bool assign_promises(Interaction& interaction, Promise::Kind kind, std::string_view text) {
    std::vector<Promise> given;
    if (!read(text, given)) return false;
    std::vector<Promise> all;
    for (const auto wanted : {Promise::Kind::promise, Promise::Kind::follow_up}) {
        for (auto& promise : wanted == kind ? given : interaction.promises) {
            if (wanted == kind) promise.kind = kind;
            if (promise.kind == wanted) all.push_back(promise);
        }
    }
    interaction.promises = std::move(all);
    return true;
}

std::string reported_text(const std::optional<Seconds>& value, DurationClock clock) {
    return joined(text_of(value), clock == DurationClock::working ? name_of(clock) : std::string_view{});
}

bool assign_reported(std::optional<Seconds>& value, DurationClock& clock, std::string_view text) {
    const bool working = take_last_word(text, name_of(DurationClock::working));
    if (!read(text, value)) return false;
    clock = working ? DurationClock::working : DurationClock::elapsed;
    return true;
}

constexpr std::string_view closed_only = "closed_only";

bool assign_resolution_met(Interaction& interaction, std::string_view text) {
    const bool only = take_last_word(text, closed_only);
    if (!read(text, interaction.reported_resolution_met)) return false;
    interaction.reported_outcome_of_closed_only = only;
    return true;
}

} // namespace

std::string field_text(const Interaction& interaction, Field field) {
    std::string text;
    if (visit_member(interaction, field, [&](const auto& member) { text = text_of(member); })) return text;
    switch (field) {
    case Field::promises: return promises_text(interaction, Promise::Kind::promise);
    case Field::follow_ups: return promises_text(interaction, Promise::Kind::follow_up);
    case Field::reported_first_response_s:
        return reported_text(interaction.reported_first_response, interaction.reported_first_response_clock);
    case Field::reported_resolution_s:
        return reported_text(interaction.reported_resolution, interaction.reported_resolution_clock);
    case Field::reported_resolution_met:
        return joined(text_of(interaction.reported_resolution_met),
                      interaction.reported_outcome_of_closed_only ? closed_only : std::string_view{});
    default: return {};
    }
}

bool assign(Interaction& interaction, Field field, std::string_view text) {
    bool readable = false;
    if (visit_member(interaction, field, [&](auto& member) { readable = read(text, member); })) return readable;
    switch (field) {
    case Field::promises: return assign_promises(interaction, Promise::Kind::promise, text);
    case Field::follow_ups: return assign_promises(interaction, Promise::Kind::follow_up, text);
    case Field::reported_first_response_s:
        return assign_reported(interaction.reported_first_response, interaction.reported_first_response_clock, text);
    case Field::reported_resolution_s:
        return assign_reported(interaction.reported_resolution, interaction.reported_resolution_clock, text);
    case Field::reported_resolution_met: return assign_resolution_met(interaction, text);
    default: return text.empty();
    }
}

std::vector<FieldDifference> differences(const Interaction& before, const Interaction& after) {
    std::vector<FieldDifference> found;
    for (std::size_t i = 0; i < field_count; ++i) {
        const auto field = static_cast<Field>(i);
        std::string old_text = field_text(before, field), new_text = field_text(after, field);
        if (old_text != new_text) found.push_back({field, std::move(old_text), std::move(new_text)});
    }
    return found;
}

} // namespace mizan::core
