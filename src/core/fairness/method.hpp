#pragma once
#include "core/kpi/definition.hpp"

#include <cstdint>

namespace mizan::core {

/// How agents with different work are compared on a KPI.
enum class ComparisonMethod : std::uint8_t {
    none,        // counts, sums, ratios, money, hours, stocks, nps, p90: no verdict
    share,       // by the shift of the log-odds that explains the successes
    mean,        // by the difference from what the mix would give
    median_time, // by log residuals from the stratum's median
};

/// By the definition's statistic and unit: a share of rows, a mean of numbers, a median of times.
ComparisonMethod comparison_method(const KpiDefinition& kpi);

} // namespace mizan::core
