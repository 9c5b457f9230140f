#pragma once
#include "core/kpi/evaluate.hpp"
#include "core/kpi/reasons.hpp"
#include "core/kpi/segment.hpp"
#include "core/service/field.hpp"

namespace mizan::core {

/// What was so with a row at an instant, as the rules ask it. Instants are unix seconds.

constexpr bool supplies(const SegmentRow& row, Field field) {
    return (row.supplied >> static_cast<unsigned>(field) & 1) != 0;
}
constexpr bool supplies_any(const SegmentRow& row, FieldSet fields) {
    return (row.supplied & fields.bits()) != 0;
}

constexpr bool happened(std::int64_t at, std::int64_t as_of) {
    return at != missing && at <= as_of;
}

/// Why a value that is not there is not there.
constexpr std::string_view absence(const SegmentRow& row, FieldSet fields) {
    return supplies_any(row, fields) ? reason::missing_value : reason::not_supplied;
}

/// A state with the reason where it is unknown.
struct Known {
    Tri state = Tri::unknown;
    std::string_view reason;
};

/// A call: its flag. Anything else: has it a first response? An unanswered one past its target is not answered; before
/// it, unknown, as what has not happened has not failed.
Known answered_by(const SegmentRow& row, std::int64_t as_of);
/// The flag "no" holds; else the stamp; else the flag; else an empty stamp of a source that has such stamps says no.
Known resolved_by(const SegmentRow& row, std::int64_t as_of);
/// Resolved or closed.
bool ended_by(const SegmentRow& row, std::int64_t as_of);

/// Not excluded, not bot: empty; else the reason.
constexpr std::string_view out_of_handled(const SegmentRow& row) {
    return row.excluded >= 0 ? reason::excluded : row.bot ? reason::bot : std::string_view{};
}
constexpr bool unanswered_call(const SegmentRow& row) {
    return row.channel == Channel::phone && row.answered == Tri::no;
}
/// Not excluded, not bot, not an unanswered call: empty; else the reason.
constexpr std::string_view out_of_worked(const SegmentRow& row) {
    const std::string_view out = out_of_handled(row);
    return out.empty() && unanswered_call(row) ? reason::not_answered : out;
}
/// Not excluded, not bot, inbound: empty; else the reason.
constexpr std::string_view out_of_inbound(const SegmentRow& row) {
    const std::string_view out = out_of_handled(row);
    return out.empty() && row.outbound ? reason::outbound : out;
}

inline RowOutcome left_out(std::string_view why) {
    return {RowOutcome::State::left_out, why};
}
inline RowOutcome unknown(std::string_view why) {
    return {RowOutcome::State::unknown, why};
}
inline RowOutcome share_row(bool success) {
    return {RowOutcome::State::counted, {}, success};
}
inline RowOutcome value_row(std::int64_t value) {
    return {RowOutcome::State::counted, {}, false, value};
}
/// A time measured on one clock only, which is the elapsed one.
inline RowOutcome elapsed_row(std::int64_t value) {
    return {RowOutcome::State::counted, {}, false, value, value};
}

} // namespace mizan::core
