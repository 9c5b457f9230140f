#include "ingest/rows/draft_slots.hpp"

namespace mizan::ingest {
namespace {

using core::Field;
using core::Role;

std::string& credit(core::InteractionDraft& draft, Role role) {
    return draft.credit[static_cast<std::size_t>(role)];
}

} // namespace

std::string* text_in(core::InteractionDraft& draft, Slot slot) {
    switch (field_of(slot).value_or(Field::pauses)) {
    case Field::external_id: return &draft.external_id;
    case Field::topic: return &draft.topic;
    case Field::customer: return &draft.customer;
    case Field::customer_name: return &draft.customer_name;
    case Field::link: return &draft.link;
    case Field::agent: return &draft.agent;
    case Field::team: return &draft.team;
    case Field::owner: return &credit(draft, Role::owner);
    case Field::first_responder: return &credit(draft, Role::first_responder);
    case Field::resolver: return &credit(draft, Role::resolver);
    case Field::rated_agent: return &credit(draft, Role::rated_agent);
    case Field::root_cause: return &draft.root_cause;
    case Field::comment: return &draft.comment;
    case Field::retention_reason: return &draft.retention_reason;
    case Field::retention_offer: return &draft.retention_offer;
    default: return nullptr;
    }
}

std::optional<Instant>* time_in(core::InteractionDraft& draft, Slot slot) {
    switch (field_of(slot).value_or(Field::pauses)) {
    case Field::first_response_at: return &draft.first_response_at;
    case Field::resolved_at: return &draft.resolved_at;
    case Field::closed_at: return &draft.closed_at;
    case Field::rated_at: return &draft.rated_at;
    default: return nullptr;
    }
}

std::optional<Seconds>* duration_in(core::InteractionDraft& draft, Slot slot) {
    switch (field_of(slot).value_or(Field::pauses)) {
    case Field::queue_seconds: return &draft.queue;
    case Field::talk_seconds: return &draft.talk;
    case Field::hold_seconds: return &draft.hold;
    case Field::wrap_seconds: return &draft.wrap;
    case Field::handle_seconds: return &draft.handle;
    case Field::reported_first_response_s: return &draft.reported_first_response;
    case Field::reported_resolution_s: return &draft.reported_resolution;
    default: return nullptr;
    }
}

std::optional<bool>* yes_no_in(core::InteractionDraft& draft, Slot slot) {
    switch (field_of(slot).value_or(Field::pauses)) {
    case Field::answered: return &draft.answered;
    case Field::resolved: return &draft.resolved;
    case Field::escalated: return &draft.escalated;
    case Field::complaint: return &draft.complaint;
    case Field::avoidable: return &draft.avoidable;
    case Field::proactive: return &draft.proactive;
    case Field::delight: return &draft.delight;
    case Field::handled_by_bot: return &draft.handled_by_bot;
    case Field::survey_offered: return &draft.survey_offered;
    case Field::reported_first_response_met: return &draft.reported_first_response_met;
    case Field::reported_resolution_met: return &draft.reported_resolution_met;
    default: return nullptr;
    }
}

core::RecoveryMark* step_in(core::InteractionDraft& draft, Slot slot) {
    const auto field = field_of(slot);
    if (!field || *field < Field::noticed_at || *field > Field::compensated_at) return nullptr;
    return &draft.recovery[static_cast<std::size_t>(*field) - static_cast<std::size_t>(Field::noticed_at)];
}

} // namespace mizan::ingest
