#include "core/goals/work_filter.hpp"

namespace mizan::core {
namespace {

bool of_interactions(const std::string& field) {
    return field == "priority" || field == "direction" || field == "purpose";
}

bool fits(const std::string& field, Section section) {
    if (section == Section::hours) return false;
    return !of_interactions(field) || section == Section::interactions || section == Section::stock;
}

} // namespace

Result<WorkFilter> WorkFilter::from(const std::vector<FilterClause>& clauses, const KpiDefinition& kpi) {
    for (const FilterClause& clause : clauses) {
        if (clause.field != "channel" && clause.field != "topic" && !of_interactions(clause.field))
            return Refusal{"goal_filter_field_unknown", {{"field", clause.field}}};
        if (!fits(clause.field, kpi.section))
            return Refusal{"goal_filter_not_for_kpi", {{"field", clause.field}, {"kpi", kpi.id}}};
    }
    auto rows = RowFilter::from(clauses);
    if (!rows) return rows.refusal();
    WorkFilter filter;
    filter.filter_ = *std::move(rows);
    filter.given_ = !clauses.empty();
    return filter;
}

} // namespace mizan::core
