#include "core/kpi/row_state.hpp"

namespace mizan::core {
namespace {

Known answered_call(const SegmentRow& row, std::int64_t as_of) {
    if (row.answered == Tri::no) return {Tri::no, {}};
    if (row.first_response_at != missing)
        return row.first_response_at <= as_of ? Known{Tri::yes, {}} : Known{Tri::unknown, reason::not_mature};
    if (row.answered == Tri::yes) return {Tri::yes, {}};
    return {Tri::unknown, absence(row, {Field::answered, Field::first_response_at})};
}

Known answered_otherwise(const SegmentRow& row, std::int64_t as_of) {
    if (happened(row.first_response_at, as_of)) return {Tri::yes, {}};
    const bool stamped = supplies_any(row, {Field::first_response_at, Field::reported_first_response_s});
    if (!stamped && row.first_response_at == missing)
        return {row.answered, row.answered == Tri::unknown ? absence(row, {Field::answered}) : std::string_view{}};
    if (ended_by(row, as_of) && row.first_response_at == missing) return {Tri::no, {}};
    if (row.first_response_breach_at != missing && row.first_response_breach_at > as_of)
        return {Tri::unknown, reason::not_mature};
    return {Tri::no, {}};
}

} // namespace

Known answered_by(const SegmentRow& row, std::int64_t as_of) {
    return row.channel == Channel::phone ? answered_call(row, as_of) : answered_otherwise(row, as_of);
}

Known resolved_by(const SegmentRow& row, std::int64_t as_of) {
    if (row.resolved == Tri::no) return {Tri::no, {}};
    if (row.resolved_at != missing) return {row.resolved_at <= as_of ? Tri::yes : Tri::no, {}};
    if (row.resolved == Tri::yes) return {Tri::yes, {}};
    if (supplies(row, Field::resolved_at)) return {Tri::no, {}};
    return {Tri::unknown, absence(row, {Field::resolved, Field::reported_resolution_s})};
}

bool ended_by(const SegmentRow& row, std::int64_t as_of) {
    return happened(row.closed_at, as_of) || resolved_by(row, as_of).state == Tri::yes;
}

} // namespace mizan::core
