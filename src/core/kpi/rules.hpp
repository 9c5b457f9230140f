#pragma once
#include "core/kpi/evaluate.hpp"
#include "core/kpi/filter.hpp"
#include "core/kpi/measures.hpp"

#include <string_view>

namespace mizan::core {

/// The rule of one KPI for one interaction row; as_of in unix seconds. The row was opened before as_of.
using RowRule = RowOutcome (*)(const SegmentRow& row, std::int64_t as_of, const KpiRules& rules);

/// The rules of metrics.md, KPIs (built-in), by id of the KPI.
namespace rule {

RowOutcome volume(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome handled(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome contacts_per_hour(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome handle_time(const SegmentRow&, std::int64_t, const KpiRules&); // of occupancy too
RowOutcome talk_time(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome hold_time(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome wrap_time(const SegmentRow&, std::int64_t, const KpiRules&);

RowOutcome first_response(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome first_response_target(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome answer_rate(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome service_level(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome asa(const SegmentRow&, std::int64_t, const KpiRules&);

RowOutcome resolution(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome resolution_target(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome resolved(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome fcr(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome reopen(const SegmentRow&, std::int64_t, const KpiRules&);

RowOutcome csat(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome csat_mean(const SegmentRow&, std::int64_t, const KpiRules&);
/// `value` is +1 for a promoter, −1 for a detractor, 0 between.
RowOutcome nps(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome ces(const SegmentRow&, std::int64_t, const KpiRules&);

RowOutcome complaint(const SegmentRow&, std::int64_t, const KpiRules&);
/// `value` is the share of the steps that apply in sixtieths (so that 1 to 6 steps divide it).
RowOutcome recovery(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome escalation(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome transfer(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome save_rate(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome value_kept(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome proactive(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome cost_per_resolved(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome keep_effort(const SegmentRow&, std::int64_t, const KpiRules&);
RowOutcome containment(const SegmentRow&, std::int64_t, const KpiRules&);

} // namespace rule

/// Whether a row stands in the denominator of the csat response rate.
enum class SurveyAsk : std::uint8_t {
    out,
    offered, // the source says to whom it offered the survey, and this row got it
    worked,  // the source does not say; the row was worked
};
SurveyAsk survey_ask(const SegmentRow& row, std::int64_t as_of);

/// A KPI ready to be asked row by row.
class CompiledKpi {
public:
    explicit CompiledKpi(const KpiDefinition& definition);
    const KpiDefinition& definition() const { return *definition_; }
    bool reads_rows() const { return rule_ || own_; }
    /// `row` opened at or after as_of is left out (`not_opened`).
    RowOutcome outcome(const SegmentRow& row, std::int64_t as_of, const KpiRules& rules) const {
        if (row.opened_at >= as_of) return not_yet_opened();
        return rule_ ? rule_(row, as_of, rules) : own_outcome(row, as_of);
    }
    /// Of an organisation's own: what it is a statistic over; nullptr for built-in ones and counts of rows.
    const Measure* measure() const { return measure_; }

private:
    static RowOutcome not_yet_opened();
    RowOutcome own_outcome(const SegmentRow& row, std::int64_t as_of) const;

    const KpiDefinition* definition_;
    RowRule rule_ = nullptr;
    bool own_ = false;
    RowFilter filter_;
    const Measure* measure_ = nullptr;
    const Measure* denominator_ = nullptr;
};

} // namespace mizan::core
