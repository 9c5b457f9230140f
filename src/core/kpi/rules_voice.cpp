#include "core/kpi/row_state.hpp"
#include "core/kpi/rules.hpp"

namespace mizan::core {
namespace rule {
namespace {

/// Nothing where the row has an answer that was given by as_of; else what it is to a KPI over the answers.
std::optional<RowOutcome> unless_answered(const SegmentRow& row, std::int64_t as_of, std::int8_t answer, Field field) {
    if (const auto out = out_of_worked(row); !out.empty()) return left_out(out);
    if (answer < 0) return supplies(row, field) ? left_out(reason::no_rating) : unknown(reason::not_supplied);
    if (row.rated_at != missing && row.rated_at > as_of) return unknown(reason::not_mature);
    return std::nullopt;
}

} // namespace

RowOutcome csat(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto other = unless_answered(row, as_of, row.csat, Field::csat)) return *other;
    return share_row(row.csat >= 4);
}

RowOutcome csat_mean(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto other = unless_answered(row, as_of, row.csat, Field::csat)) return *other;
    return value_row(row.csat);
}

RowOutcome nps(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto other = unless_answered(row, as_of, row.nps, Field::nps)) return *other;
    return value_row(row.nps >= 9 ? 1 : row.nps <= 6 ? -1 : 0);
}

RowOutcome ces(const SegmentRow& row, std::int64_t as_of, const KpiRules&) {
    if (const auto other = unless_answered(row, as_of, row.ces, Field::ces)) return *other;
    return share_row(row.ces >= 5);
}

} // namespace rule

SurveyAsk survey_ask(const SegmentRow& row, std::int64_t as_of) {
    if (!out_of_worked(row).empty() || !supplies(row, Field::csat)) return SurveyAsk::out;
    if (!supplies(row, Field::survey_offered)) return SurveyAsk::worked;
    // who rated was asked, whatever the column says
    const bool rated = row.csat >= 0 && (row.rated_at == missing || row.rated_at <= as_of);
    return rated || row.survey_offered == Tri::yes ? SurveyAsk::offered : SurveyAsk::out;
}

} // namespace mizan::core
