#include "core/kpi/row_state.hpp"
#include "core/kpi/rules.hpp"
#include "core/kpi/target_outcome.hpp"

namespace mizan::core::rule {
namespace {

constexpr FieldSet response_fields{Field::first_response_at, Field::reported_first_response_s, Field::queue_seconds};

/// Whether the source says when a first response came: a stamp, a duration, or for calls the queue.
bool computable(const SegmentRow& row, const Known& answered) {
    if (row.first_response_at != missing) return true;
    if (row.channel == Channel::phone) return answered.state == Tri::no;
    return supplies_any(row, {Field::first_response_at, Field::reported_first_response_s});
}

/// An unanswered call whose caller left before the clock had passed the target is neither met nor missed.
bool left_before_breach(const SegmentRow& row) {
    return unanswered_call(row) && row.queue != missing &&
           (row.first_response_breach_at == missing || row.opened_at + row.queue < row.first_response_breach_at);
}

} // namespace

RowOutcome first_response(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_inbound(row); !out.empty()) return left_out(out);
    const Known answered = answered_by(row, as_of);
    if (answered.state == Tri::no) return left_out(reason::not_answered);
    if (answered.state == Tri::unknown) return unknown(answered.reason);
    if (row.first_response_working == missing)
        return unknown(row.first_response_elapsed == missing ? absence(row, response_fields) : reason::other_clock);
    RowOutcome counted = value_row(row.first_response_working);
    counted.elapsed = row.first_response_elapsed;
    counted.reported = row.first_response_reported;
    return counted;
}

RowOutcome first_response_target(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_inbound(row); !out.empty()) return left_out(out);
    const Known answered = answered_by(row, as_of);
    TargetQuestionOfRow question;
    question.stopped_at = row.first_response_at;
    question.breach_at = row.first_response_breach_at;
    question.target = row.first_response_target;
    question.computable = computable(row, answered);
    question.from_reported_duration = row.first_response_reported;
    question.reported_met = row.reported_first_response_met;
    question.supplied = supplies_any(row, {Field::first_response_at, Field::reported_first_response_s,
                                           Field::reported_first_response_met, Field::answered});
    RowOutcome result = target_outcome(question, row, as_of);
    const bool computed = result.state == RowOutcome::State::counted && result.reason != reason::reported_outcome;
    return computed && left_before_breach(row) ? unknown(reason::abandoned) : result;
}

RowOutcome answer_rate(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_inbound(row); !out.empty()) return left_out(out);
    const Known answered = answered_by(row, as_of);
    return answered.state == Tri::unknown ? unknown(answered.reason) : share_row(answered.state == Tri::yes);
}

RowOutcome service_level(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_inbound(row); !out.empty()) return left_out(out);
    const Known answered = answered_by(row, as_of);
    if (answered.state == Tri::unknown) return unknown(answered.reason);
    if (!supplies(row, Field::queue_seconds)) return unknown(reason::not_supplied);
    if (row.service_level_within == missing) return unknown(reason::no_target);
    const bool inside = row.queue != missing && row.queue <= row.service_level_within;
    if (answered.state == Tri::no) return inside ? left_out(reason::abandoned_inside) : share_row(false);
    return row.queue == missing ? unknown(reason::missing_value) : share_row(inside);
}

RowOutcome asa(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto out = out_of_inbound(row); !out.empty()) return left_out(out);
    const Known answered = answered_by(row, as_of);
    if (answered.state == Tri::no) return left_out(reason::not_answered);
    if (!supplies(row, Field::queue_seconds)) return unknown(reason::not_supplied);
    if (answered.state == Tri::unknown) return unknown(answered.reason);
    return row.queue == missing ? unknown(reason::missing_value) : elapsed_row(row.queue);
}

} // namespace mizan::core::rule
