#include "core/kpi/intervals.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace mizan::core {
namespace {

constexpr double tail = 0.025;

/// The last of a range for which a condition holds that, once broken, stays broken.
template <class Holds>
std::optional<std::int64_t> last_holding(std::int64_t first, std::int64_t last, Holds holds) {
    std::optional<std::int64_t> found;
    while (first <= last) {
        const std::int64_t middle = first + (last - first) / 2;
        if (holds(middle)) {
            found = middle;
            first = middle + 1;
        } else {
            last = middle - 1;
        }
    }
    return found;
}

Ratio clamped(double value, const Scale& limits, int digits) {
    Ratio rounded = Ratio::nearest(value, digits);
    if (limits.from && rounded < Ratio{*limits.from}) rounded = Ratio{*limits.from};
    if (limits.to && rounded > Ratio{*limits.to}) rounded = Ratio{*limits.to};
    return rounded;
}

} // namespace

Interval wilson(std::int64_t k, std::int64_t n) {
    const double z2 = normal_z * normal_z;
    const double count = static_cast<double>(n), hits = static_cast<double>(k);
    const double centre = (hits + z2 / 2) / (count + z2);
    const double half = normal_z / (count + z2) * std::sqrt(hits * (count - hits) / count + z2 / 4);
    const Scale share{0, 1};
    return {clamped(k == 0 ? 0.0 : centre - half, share, 6), clamped(k == n ? 1.0 : centre + half, share, 6)};
}

QuantileRanks quantile_ranks(std::int64_t n, const Ratio& q) {
    const boost::math::binomial_distribution<double> hits{static_cast<double>(n), q.approximate()};
    const auto at_most = [&](std::int64_t k) { return boost::math::cdf(hits, static_cast<double>(k)); };
    const auto at_least = [&](std::int64_t k) {
        return boost::math::cdf(boost::math::complement(hits, static_cast<double>(k - 1)));
    };
    QuantileRanks ranks;
    ranks.lower = last_holding(1, n, [&](std::int64_t k) { return at_most(k - 1) <= tail; });
    // counted from above: the j-th largest, j = n + 1 − k
    const auto from_above = last_holding(1, n, [&](std::int64_t j) { return at_least(n + 1 - j) <= tail; });
    if (from_above) ranks.upper = n + 1 - *from_above;
    return ranks;
}

double student_t(std::int64_t degrees) {
    const boost::math::students_t_distribution<double> t{static_cast<double>(degrees)};
    return boost::math::quantile(boost::math::complement(t, tail));
}

Ratio Moments::mean(std::int64_t scale) const {
    Wide numerator = sum, denominator = static_cast<Wide>(n) * scale;
    Wide a = numerator < 0 ? -numerator : numerator, b = denominator;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    numerator /= a;
    denominator /= a;
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    if (numerator > largest || numerator < -largest || denominator > largest)
        throw std::overflow_error("mean does not fit 64 bits");
    return Ratio{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

Interval mean_interval(const Moments& moments, const Scale& limits, int digits, std::int64_t scale) {
    if (moments.n < 2) return {};
    // n·Σx² − (Σx)² is exact, so "all values are equal" is a comparison of whole numbers
    const Wide spread = moments.squares * moments.n - moments.sum * moments.sum;
    if (spread == 0) return {};
    const double n = static_cast<double>(moments.n), unit = static_cast<double>(scale);
    const double mean = static_cast<double>(moments.sum) / n / unit;
    const double error = std::sqrt(static_cast<double>(spread) / (n - 1)) / n / unit;
    const double half = student_t(moments.n - 1) * error;
    return {clamped(mean - half, limits, digits), clamped(mean + half, limits, digits)};
}

Interval adjusted_wald(std::int64_t promoters, std::int64_t detractors, std::int64_t n) {
    const double count = static_cast<double>(n) + 3;
    const double for_us = (static_cast<double>(promoters) + 0.75) / count;
    const double against = (static_cast<double>(detractors) + 0.75) / count;
    const double difference = for_us - against;
    const double half = normal_z * std::sqrt((for_us + against - difference * difference) / count);
    const Scale share{-1, 1};
    const Ratio hundred{100};
    return {clamped(difference - half, share, 6) * hundred, clamped(difference + half, share, 6) * hundred};
}

} // namespace mizan::core
