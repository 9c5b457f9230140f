#pragma once
#include "app/queries/standpoint.hpp"
#include "core/fairness/comparison.hpp"

#include <set>

namespace mizan::app {

/// A period's work without the rows whose root cause was not the agent's to avoid: they are out for everybody, so that
/// the group is read by the same rule.
struct BlamelessWork {
    Period period;
    std::vector<core::GroupComparison> compared;       // by KPI, in their order
    std::map<PersonId, std::int64_t> critical, broken; // reviews with a critical failure; promises not kept in time
};
BlamelessWork blameless_work(App& app, Reader& reader, const Period& period, const Asking& asking,
                             const std::vector<const core::KpiDefinition*>& kpis, const Progress& progress = {});

} // namespace mizan::app
