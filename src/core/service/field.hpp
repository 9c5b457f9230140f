#pragma once
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace mizan::core {

/// Everything that a source can say of an interaction; the names are those of mapping files.
/// The order is stored in databases: add at the end only.
// clang-format off
enum class Field : std::uint8_t { // a line for each kind of thing that is said
    external_id, channel, topic, priority, customer, customer_name, direction, purpose, link,
    agent, team, owner, first_responder, resolver, rated_agent,
    opened_at, answered, queue_seconds, first_response_at, resolved, resolved_at, closed_at,
    pauses, talk_seconds, hold_seconds, wrap_seconds, handle_seconds,
    reopened, transfers, escalated, complaint,
    noticed_at, told_at, fixed_at, cause_found_at, apologised_at, compensated_at,
    root_cause, avoidable, proactive, delight, handled_by_bot,
    survey_offered, csat, nps, ces, rated_at, comment,
    retention_outcome, retention_reason, retention_offer, cost, excluded,
    promises, follow_ups, reply_spans,
    reported_first_response_s, reported_resolution_s, reported_first_response_met, reported_resolution_met,
    participants,
};

inline constexpr std::string_view field_names[] = {
    "external_id", "channel", "topic", "priority", "customer", "customer_name", "direction", "purpose", "link",
    "agent", "team", "owner", "first_responder", "resolver", "rated_agent",
    "opened_at", "answered", "queue_seconds", "first_response_at", "resolved", "resolved_at", "closed_at",
    "pauses", "talk_seconds", "hold_seconds", "wrap_seconds", "handle_seconds",
    "reopened", "transfers", "escalated", "complaint",
    "noticed_at", "told_at", "fixed_at", "cause_found_at", "apologised_at", "compensated_at",
    "root_cause", "avoidable", "proactive", "delight", "handled_by_bot",
    "survey_offered", "csat", "nps", "ces", "rated_at", "comment",
    "retention_outcome", "retention_reason", "retention_offer", "cost", "excluded",
    "promises", "follow_ups", "reply_spans",
    "reported_first_response_s", "reported_resolution_s", "reported_first_response_met", "reported_resolution_met",
    "participants",
};
// clang-format on
inline constexpr std::size_t field_count = std::size(field_names);
static_assert(field_count == static_cast<std::size_t>(Field::participants) + 1 && field_count <= 64);

constexpr std::string_view name_of(Field field) {
    return field_names[static_cast<std::size_t>(field)];
}
constexpr std::optional<Field> field_named(std::string_view name) {
    for (std::size_t i = 0; i < field_count; ++i)
        if (field_names[i] == name) return static_cast<Field>(i);
    return std::nullopt;
}

/// The fields that a source supplies. A KPI is `unknown` on rows whose source does not supply what it needs:
/// nothing is inferred from the absence of a column.
class FieldSet {
public:
    constexpr FieldSet() = default;
    constexpr FieldSet(std::initializer_list<Field> fields) {
        for (const Field field : fields)
            add(field);
    }
    static constexpr FieldSet from_bits(std::uint64_t bits) {
        FieldSet set;
        set.bits_ = bits;
        return set;
    }
    static constexpr FieldSet all() { return from_bits((std::uint64_t{1} << field_count) - 1); }
    constexpr void add(Field field) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(field); }
    constexpr bool has(Field field) const { return (bits_ >> static_cast<unsigned>(field) & 1) != 0; }
    constexpr bool has_any(FieldSet others) const { return (bits_ & others.bits_) != 0; }
    constexpr bool has_all(FieldSet others) const { return (bits_ & others.bits_) == others.bits_; }
    constexpr std::uint64_t bits() const { return bits_; }
    constexpr int size() const { return std::popcount(bits_); }
    constexpr bool operator==(const FieldSet&) const = default;

private:
    std::uint64_t bits_ = 0;
};

} // namespace mizan::core
