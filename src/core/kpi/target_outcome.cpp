#include "core/kpi/target_outcome.hpp"

#include "core/kpi/row_state.hpp"

namespace mizan::core {
namespace {

RowOutcome computed(const TargetQuestionOfRow& question, std::int64_t as_of, std::string_view decided_by) {
    RowOutcome result;
    if (happened(question.stopped_at, as_of))
        result = share_row(question.breach_at == missing || question.stopped_at < question.breach_at);
    else if (happened(question.breach_at, as_of))
        result = share_row(false);
    else
        return unknown(reason::not_mature);
    result.reason = decided_by;
    result.reported = question.from_reported_duration;
    return result;
}

RowOutcome reported(const TargetQuestionOfRow& question, const SegmentRow& row, std::int64_t as_of) {
    if (question.stopped_at != missing && question.stopped_at > as_of) return unknown(reason::not_mature);
    if (row.outcome_of_closed_only && !ended_by(row, as_of)) return unknown(reason::still_open);
    RowOutcome result = share_row(question.reported_met == Tri::yes);
    result.reason = reason::reported_outcome;
    result.reported = true;
    return result;
}

} // namespace

RowOutcome target_outcome(const TargetQuestionOfRow& question, const SegmentRow& row, std::int64_t as_of) {
    if (question.target == TargetSource::organisation && question.computable)
        return computed(question, as_of, reason::organisation_target);
    if (question.reported_met != Tri::unknown) return reported(question, row, as_of);
    if (question.target == TargetSource::shipped && question.computable)
        return computed(question, as_of, reason::shipped_target);
    if (!question.supplied) return unknown(reason::not_supplied);
    return unknown(question.target == TargetSource::none ? reason::no_target : reason::missing_value);
}

} // namespace mizan::core
