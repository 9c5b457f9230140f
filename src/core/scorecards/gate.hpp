#pragma once
#include "core/kpi/intervals.hpp"
#include "core/scorecards/scheme.hpp"

namespace mizan::core {

/// Under this counted weight a card is not scored.
inline constexpr int weight_to_be_scored = 60;

/// Whether the whole interval lies on the bad side of the line's floor. A missing end is open: then it does not.
inline bool beyond_floor(const SchemeLine& line, const Interval& interval) {
    if (line.target > line.floor) return interval.high && *interval.high < line.floor;
    return interval.low && *interval.low > line.floor;
}

} // namespace mizan::core
