#include "core/signals/two_shares.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

double log_choose(std::int64_t n, std::int64_t k) {
    return std::lgamma(static_cast<double>(n) + 1) - std::lgamma(static_cast<double>(k) + 1) -
           std::lgamma(static_cast<double>(n - k) + 1);
}

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
    const std::int64_t successes = one.k + other.k, all = one.n + other.n;
    const double whole = log_choose(all, successes);
    const auto likelihood = [&](std::int64_t k) {
        return std::exp(log_choose(one.n, k) + log_choose(other.n, successes - k) - whole);
    };
    constexpr double as_likely = 1 + 1e-7; // sums of logarithms differ in their last digits
    const double at_hand = likelihood(one.k) * as_likely;
    double chance = 0;
    for (std::int64_t k = std::max<std::int64_t>(0, successes - other.n); k <= std::min(one.n, successes); ++k)
        if (const double p = likelihood(k); p <= at_hand) chance += p;
    return Ratio::nearest(std::min(chance, 1.0), 6);
}

Interval difference_of(const ShareOf& one, const ShareOf& other) {
    const Limits a = limits_of(one), b = limits_of(other);
    const double difference = a.share - b.share;
    return {Ratio::nearest(difference - std::hypot(a.below, b.above), 6),
            Ratio::nearest(difference + std::hypot(a.above, b.below), 6)};
}

} // namespace mizan::core
