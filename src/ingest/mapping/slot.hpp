#pragma once
#include "core/service/field.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mizan::ingest {

/// What an entry of a mapping fills: the fields of an interaction (same numbers as core::Field), the parts of a promise
/// or follow-up, and what folds events and snapshots.
enum class Slot : std::uint8_t {
    promise_by = core::field_count,
    promise_made_at,
    promise_due_at,
    promise_kept_at,
    promise_withdrawn_at,
    follow_up_by,
    follow_up_made_at,
    follow_up_due_at,
    follow_up_done_at,
    event,
    at,
    actor,
    assignee,
    order,
};
inline constexpr std::size_t slot_count = static_cast<std::size_t>(Slot::order) + 1;

constexpr Slot slot_of(core::Field field) {
    return static_cast<Slot>(field);
}
/// Nothing where the slot is no field of its own.
constexpr std::optional<core::Field> field_of(Slot slot) {
    if (static_cast<std::size_t>(slot) >= core::field_count) return std::nullopt;
    return static_cast<core::Field>(slot);
}

/// The word for it in mapping files: "opened_at", "promise_due_at", "event".
std::string_view name_of(Slot slot);
/// Fields that a cell can fill, and the parts of promises; not what folds, and not pauses, promises, follow_ups,
/// reply_spans, which have no single cell.
std::optional<Slot> slot_named(std::string_view name);

/// How a cell of a slot is read.
enum class ValueKind : std::uint8_t {
    text,
    person,
    channel,
    priority,
    direction,
    purpose,
    retention_outcome,
    exclusion,
    event_kind,
    time,
    recovery_step,
    duration,
    yes_no,
    count,
    csat,
    nps,
    ces,
    money,
    order,
    none,
};
ValueKind kind_of(Slot slot);

/// The kinds of an event row.
enum class EventKind : std::uint8_t {
    created,
    customer_message,
    public_reply,
    pending,
    open,
    resolved,
    reopened,
    assigned,
    closed,
    other,
};
std::string_view name_of(EventKind kind);
std::optional<EventKind> event_kind_named(std::string_view name);

} // namespace mizan::ingest
