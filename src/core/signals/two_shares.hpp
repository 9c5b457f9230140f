#pragma once
#include "core/kpi/intervals.hpp"

#include <cstdint>

namespace mizan::core {

/// k of n, n > 0.
struct ShareOf {
    std::int64_t n = 0, k = 0;
};

/// How likely two shares at least so unlike come about by chance, the margins being given: Fisher's exact test, both
/// sides, as the sum over the tables that are no likelier than the one at hand. To 6 decimals.
Ratio chance_of(const ShareOf& one, const ShareOf& other);

/// 95 % interval of one − other: the hybrid score interval, method 10 of Newcombe 1998 (Stat. Med. 17:873), which joins
/// the two intervals of Wilson. To 6 decimals.
Interval difference_of(const ShareOf& one, const ShareOf& other);

} // namespace mizan::core
