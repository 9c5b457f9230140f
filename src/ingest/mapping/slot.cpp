#include "ingest/mapping/slot.hpp"

#include <algorithm>
#include <iterator>

namespace mizan::ingest {
namespace {

using core::Field;

constexpr std::string_view further_names[] = {
    "promise_by",
    "promise_made_at",
    "promise_due_at",
    "promise_kept_at",
    "promise_withdrawn_at",
    "follow_up_by",
    "follow_up_made_at",
    "follow_up_due_at",
    "follow_up_done_at",
    "event",
    "at",
    "actor",
    "assignee",
    "order",
};
static_assert(core::field_count + std::size(further_names) == slot_count);

constexpr std::string_view event_names[] = {
    "created",  "customer_message", "public_reply", "pending", "open",
    "resolved", "reopened",         "assigned",     "closed",  "other",
};

ValueKind kind_of_field(Field field) {
    switch (field) {
    case Field::agent:
    case Field::owner:
    case Field::first_responder:
    case Field::resolver:
    case Field::rated_agent:
    case Field::participants: return ValueKind::person;
    case Field::channel: return ValueKind::channel;
    case Field::priority: return ValueKind::priority;
    case Field::direction: return ValueKind::direction;
    case Field::purpose: return ValueKind::purpose;
    case Field::retention_outcome: return ValueKind::retention_outcome;
    case Field::excluded: return ValueKind::exclusion;
    case Field::opened_at:
    case Field::first_response_at:
    case Field::resolved_at:
    case Field::closed_at:
    case Field::rated_at: return ValueKind::time;
    case Field::noticed_at:
    case Field::told_at:
    case Field::fixed_at:
    case Field::cause_found_at:
    case Field::apologised_at:
    case Field::compensated_at: return ValueKind::recovery_step;
    case Field::queue_seconds:
    case Field::talk_seconds:
    case Field::hold_seconds:
    case Field::wrap_seconds:
    case Field::handle_seconds:
    case Field::reported_first_response_s:
    case Field::reported_resolution_s: return ValueKind::duration;
    case Field::answered:
    case Field::resolved:
    case Field::escalated:
    case Field::complaint:
    case Field::avoidable:
    case Field::proactive:
    case Field::delight:
    case Field::handled_by_bot:
    case Field::survey_offered:
    case Field::reported_first_response_met:
    case Field::reported_resolution_met: return ValueKind::yes_no;
    case Field::reopened:
    case Field::transfers: return ValueKind::count;
    case Field::csat: return ValueKind::csat;
    case Field::nps: return ValueKind::nps;
    case Field::ces: return ValueKind::ces;
    case Field::cost: return ValueKind::money;
    case Field::pauses:
    case Field::promises:
    case Field::follow_ups:
    case Field::reply_spans: return ValueKind::none;
    default: return ValueKind::text;
    }
}

} // namespace

std::string_view name_of(Slot slot) {
    if (const auto field = field_of(slot)) return core::name_of(*field);
    return further_names[static_cast<std::size_t>(slot) - core::field_count];
}

std::optional<Slot> slot_named(std::string_view name) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Slot::event); ++i) {
        const auto slot = static_cast<Slot>(i);
        if (name_of(slot) == name && kind_of(slot) != ValueKind::none) return slot;
    }
    return std::nullopt;
}

ValueKind kind_of(Slot slot) {
    if (const auto field = field_of(slot)) return kind_of_field(*field);
    switch (slot) {
    case Slot::promise_by:
    case Slot::follow_up_by:
    case Slot::actor:
    case Slot::assignee: return ValueKind::person;
    case Slot::event: return ValueKind::event_kind;
    case Slot::order: return ValueKind::order;
    default: return ValueKind::time;
    }
}

std::string_view name_of(EventKind kind) {
    return event_names[static_cast<std::size_t>(kind)];
}

std::optional<EventKind> event_kind_named(std::string_view name) {
    const auto* found = std::find(std::begin(event_names), std::end(event_names), name);
    if (found == std::end(event_names)) return std::nullopt;
    return static_cast<EventKind>(found - std::begin(event_names));
}

} // namespace mizan::ingest
