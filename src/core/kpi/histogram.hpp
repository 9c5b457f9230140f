#pragma once
#include "base/instant.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mizan::core {

/// Durations in bins that widen as people tell them apart: below 1, 5, 15 minutes, 1, 4, 8, 24 hours, and 24 hours or
/// more. Each bin holds its lower bound and not its upper.
struct DurationHistogram {
    static constexpr std::array<std::int64_t, 7> upper_bounds{60, 300, 900, 3600, 14'400, 28'800, 86'400}; // seconds
    static constexpr std::size_t bins = upper_bounds.size() + 1;
    std::array<std::int64_t, bins> counts{};

    static std::size_t bin_of(Seconds value);
    /// Where a value lies, counted in bins: linear within its bin; in the last, which has no end, its middle.
    static double position_of(Seconds value);
};
DurationHistogram histogram(std::span<const Seconds> values);

} // namespace mizan::core
