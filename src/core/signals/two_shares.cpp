#include "core/signals/two_shares.hpp"

#include "core/fairness/fisher_exact.hpp"

#include <cmath>

namespace mizan::core {
namespace {

struct Limits {
    double share = 0, below = 0, above = 0; // distances to the two limits
};
Limits limits_of(const ShareOf& of) {
    const Interval interval = wilson(of.k, of.n);
    const double share = static_cast<double>(of.k) / static_cast<double>(of.n);
    return {share, share - interval.low->approximate(), interval.high->approximate() - share};
}

} // namespace

Ratio chance_of(const ShareOf& one, const ShareOf& other) {
    return Ratio::nearest(fisher_exact(one.k, one.n - one.k, other.k, other.n - other.k), 6);
}

Interval difference_of(const ShareOf& one, const ShareOf& other) {
    const Limits a = limits_of(one), b = limits_of(other);
    const double difference = a.share - b.share;
    return {Ratio::nearest(difference - std::hypot(a.below, b.above), 6),
            Ratio::nearest(difference + std::hypot(a.above, b.below), 6)};
}

} // namespace mizan::core
