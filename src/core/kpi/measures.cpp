#include "core/kpi/measures.hpp"

#include "core/kpi/row_state.hpp"
#include "core/kpi/rules.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

Reading value_or(std::int64_t value, const SegmentRow& row, FieldSet fields) {
    return value == missing ? Reading{missing, absence(row, fields)} : Reading{value, {}};
}
Reading count_or(std::int64_t value, const SegmentRow& row, Field field) {
    return value_or(value < 0 ? missing : value, row, {field});
}
Reading state_or(Tri state, const SegmentRow& row, Field field) {
    return state == Tri::unknown ? Reading{missing, absence(row, {field})} : Reading{state == Tri::yes ? 1 : 0, {}};
}
Reading known(const Known& state) {
    return state.state == Tri::unknown ? Reading{missing, state.reason} : Reading{state.state == Tri::yes ? 1 : 0, {}};
}
Reading success(const RowOutcome& outcome) {
    if (outcome.state == RowOutcome::State::counted) return {outcome.success ? 1 : 0, {}};
    return {missing, outcome.reason};
}
Reading rated(std::int8_t answer, const SegmentRow& row, Field field, std::int64_t as_of) {
    if (answer < 0) return {missing, supplies(row, field) ? reason::no_rating : reason::not_supplied};
    if (row.rated_at != missing && row.rated_at > as_of) return {missing, reason::not_mature};
    return {answer, {}};
}
Reading retention(const SegmentRow& row, RetentionOutcome outcome) {
    if (row.retention < 0)
        return {missing, supplies(row, Field::retention_outcome) ? reason::no_retention : reason::not_supplied};
    return {row.retention == static_cast<std::int8_t>(outcome) ? 1 : 0, {}};
}

using Row = const SegmentRow&;
constexpr Scale not_negative{0, std::nullopt};
constexpr Scale any{};

constexpr auto number = MeasureKind::number;
constexpr auto condition = MeasureKind::condition;
constexpr FieldSet handle_fields{Field::handle_seconds, Field::talk_seconds, Field::hold_seconds, Field::wrap_seconds};
constexpr FieldSet response_fields{Field::first_response_at, Field::reported_first_response_s, Field::queue_seconds};

Reading first_response(Row row, std::int64_t value, std::int64_t as_of) {
    const Known answered = answered_by(row, as_of);
    if (answered.state != Tri::yes)
        return {missing, answered.state == Tri::no ? reason::not_answered : answered.reason};
    return value_or(value, row, response_fields);
}
Reading resolution(Row row, std::int64_t value, std::int64_t as_of) {
    const Known resolved = resolved_by(row, as_of);
    if (resolved.state != Tri::yes)
        return {missing, resolved.state == Tri::no ? reason::not_resolved : resolved.reason};
    return value_or(value, row, {Field::resolved_at, Field::reported_resolution_s});
}

const Measure measure_table[] = {
    {"queue_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t) { return value_or(row.queue, row, {Field::queue_seconds}); }},
    {"talk_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t) { return value_or(row.talk, row, {Field::talk_seconds}); }},
    {"hold_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t) { return value_or(row.hold, row, {Field::hold_seconds}); }},
    {"wrap_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t) { return value_or(row.wrap, row, {Field::wrap_seconds}); }},
    {"handle_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t) { return value_or(row.handle, row, handle_fields); }},
    {"first_response_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t as_of) { return first_response(row, row.first_response_working, as_of); }},
    {"first_response_elapsed_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t as_of) { return first_response(row, row.first_response_elapsed, as_of); }},
    {"resolution_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t as_of) { return resolution(row, row.resolution_working, as_of); }},
    {"resolution_elapsed_seconds", number, Unit::seconds, not_negative,
     [](Row row, std::int64_t as_of) { return resolution(row, row.resolution_elapsed, as_of); }},
    {"reopens", number, Unit::count, not_negative,
     [](Row row, std::int64_t) { return count_or(row.reopened, row, Field::reopened); }},
    {"transfers", number, Unit::count, not_negative,
     [](Row row, std::int64_t) { return count_or(row.transfers, row, Field::transfers); }},
    {"csat",
     number,
     Unit::rating,
     {1, 5},
     [](Row row, std::int64_t as_of) { return rated(row.csat, row, Field::csat, as_of); }},
    {"nps",
     number,
     Unit::rating,
     {0, 10},
     [](Row row, std::int64_t as_of) { return rated(row.nps, row, Field::nps, as_of); }},
    {"ces",
     number,
     Unit::rating,
     {1, 7},
     [](Row row, std::int64_t as_of) { return rated(row.ces, row, Field::ces, as_of); }},
    {"cost", number, Unit::money, any, [](Row row, std::int64_t) { return value_or(row.cost, row, {Field::cost}); }},
    {"answered",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t as_of) { return known(answered_by(row, as_of)); }},
    {"resolved",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t as_of) { return known(resolved_by(row, as_of)); }},
    {"reopened",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) {
         const Reading reopens = count_or(row.reopened, row, Field::reopened);
         return reopens.value > 0 ? Reading{1, {}} : reopens;
     }},
    {"transferred",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) {
         const Reading transfers = count_or(row.transfers, row, Field::transfers);
         return transfers.value > 0 ? Reading{1, {}} : transfers;
     }},
    {"escalated",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) { return state_or(row.escalated, row, Field::escalated); }},
    {"complaint",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) { return state_or(row.complaint, row, Field::complaint); }},
    {"proactive",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) { return state_or(row.proactive, row, Field::proactive); }},
    {"survey_offered",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) { return state_or(row.survey_offered, row, Field::survey_offered); }},
    {"rated",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t as_of) {
         const Reading rating = rated(row.csat, row, Field::csat, as_of);
         if (rating.value != missing) return Reading{1, {}};
         return rating.reason == reason::no_rating ? Reading{0, {}} : rating;
     }},
    {"saved",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) { return retention(row, RetentionOutcome::saved); }},
    {"lost",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t) { return retention(row, RetentionOutcome::lost); }},
    {"first_response_met",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t as_of) { return success(rule::first_response_target(row, as_of, {})); }},
    {"resolution_met",
     condition,
     Unit::count,
     {0, 1},
     [](Row row, std::int64_t as_of) { return success(rule::resolution_target(row, as_of, {})); }},
};

} // namespace

std::span<const Measure> measures() {
    return measure_table;
}

const Measure* measure_named(std::string_view name) {
    const auto found = std::find_if(std::begin(measure_table), std::end(measure_table),
                                    [&](const Measure& one) { return one.name == name; });
    return found == std::end(measure_table) ? nullptr : found;
}

} // namespace mizan::core
