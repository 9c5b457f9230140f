#pragma once
#include "base/date.hpp"
#include "base/ratio.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace mizan::core {

/// What a KPI was in a month; only of months with enough rows to be judged.
struct MonthValue {
    Month month;
    Ratio value;
    bool operator==(const MonthValue&) const = default;
};

/// Whether a goal's step is of the size that its KPI is used to (metrics.md, Goals, A).
struct Achievability {
    std::optional<Ratio> step;  // |target − baseline| ÷ months; nothing without a baseline
    std::optional<Ratio> usual; // the median of the absolute changes; nothing without two months in a row
    std::int64_t months = 0;    // that have a value
    std::int64_t reached = 0;   // of those, how many were at the target or better
    bool operator==(const Achievability&) const = default;
};
inline constexpr int history_months = 12, enough_history_months = 6;

struct StepQuestion {
    Ratio target;
    std::optional<Ratio> baseline;
    Ratio months;                         // of the goal, above 0
    std::optional<bool> higher_is_better; // nothing: no month reached it
};

/// From at most twelve months before the goal, ascending. A change is from one calendar month to the next: over a month
/// without a value there is none. Exact, but that values and changes of large denominators are taken to nine decimals
/// (six from 2 on) before their median, half to even.
Achievability achievability(const std::vector<MonthValue>& history, const StepQuestion& question);

/// Whether the value is at the target or better.
bool reaches(const Ratio& value, const Ratio& target, bool higher_is_better);

} // namespace mizan::core
