#pragma once
#include "core/kpi/evaluate.hpp"

namespace mizan::core {

/// What must be known of a row to say whether it met its target of first response or of resolution.
struct TargetQuestionOfRow {
    std::int64_t stopped_at = missing; // when the clock stopped
    std::int64_t breach_at = missing;  // first instant at which it exceeds the target; missing: it never does
    TargetSource target = TargetSource::none;
    bool computable = false;             // the source says when the clock stopped, or that it has not
    bool from_reported_duration = false; // and says it as a duration
    Tri reported_met = Tri::unknown;
    bool supplied = false; // the source says anything at all of it
};

/// Decided by, in this order: a target that the organisation has set; the outcome that the source reports; the shipped
/// default. `reason` of a counted row says by which. Not yet stopped: missed once breach_at ≤ as_of, before it unknown.
RowOutcome target_outcome(const TargetQuestionOfRow& question, const SegmentRow& row, std::int64_t as_of);

} // namespace mizan::core
