#pragma once
#include "core/goals/achievability.hpp"
#include "core/goals/goal.hpp"

namespace mizan::core {

/// What the value would be in the goal's last full month, were its months since the start to go on as a straight line.
struct Forecast {
    std::int64_t months = 0;               // that have a value
    Month month;                           // which is told of
    std::optional<Ratio> value, low, high; // nothing: too few months, or all of them alike (then no interval)
    bool operator==(const Forecast&) const = default;
};
inline constexpr std::int64_t least_forecast_months = 4;

/// Least squares of value on month, and the 95 % prediction interval of one further month:
/// ŷ ± t(n − 2) · s · √(1 + 1/n + (x − x̄)² ÷ Σ(xᵢ − x̄)²) (Draper & Smith 1998, Applied Regression Analysis, 1.4; NIST/
/// SEMATECH e-Handbook 4.5.1). Each month counts once, however many its rows; kept inside the KPI's scale; rounded once
/// to 6 decimals, times to 0.001 s. It takes the months as independent and the way as straight: far ahead of few months
/// it is a wide guess, and says so by its interval. `since_start`: full months inside the goal, ascending.
Forecast forecast(const Goal& goal, const KpiDefinition& kpi, const std::vector<MonthValue>& since_start);

} // namespace mizan::core
