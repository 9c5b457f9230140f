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

/// How many of n draws with probability q, as a walk along the distribution: P(≤ k) and P(= k) of one k from the beta
/// function, of its neighbours from the one before.
class Hits {
public:
    Hits(std::int64_t n, double q, std::int64_t k) : n_{static_cast<double>(n)}, odds_{q / (1 - q)}, k_{k} {
        const boost::math::binomial_distribution<double> hits{n_, q};
        at_most_ = boost::math::cdf(hits, static_cast<double>(k));
        exactly_ = boost::math::pdf(hits, static_cast<double>(k));
    }
    std::int64_t k() const { return k_; }
    double at_most() const { return at_most_; }
    void up() {
        exactly_ *= (n_ - static_cast<double>(k_)) / (static_cast<double>(k_) + 1) * odds_;
        at_most_ += exactly_;
        ++k_;
    }
    void down() {
        at_most_ -= exactly_;
        exactly_ *= static_cast<double>(k_) / (n_ - static_cast<double>(k_) + 1) / odds_;
        --k_;
    }

private:
    double n_, odds_, at_most_ = 0, exactly_ = 0;
    std::int64_t k_;
};

/// The largest k < n with P(≤ k) ≤ .025, or −1.
std::int64_t last_rare(std::int64_t n, double q) {
    const double mean = static_cast<double>(n) * q, deviation = std::sqrt(mean * (1 - q));
    const auto guess = static_cast<std::int64_t>(std::floor(mean - normal_z * deviation - 0.5));
    Hits hits{n, q, std::clamp<std::int64_t>(guess, 0, n - 1)};
    while (hits.at_most() <= tail) {
        if (hits.k() == n - 1) return hits.k();
        hits.up();
    }
    while (hits.k() > 0 && hits.at_most() > tail)
        hits.down();
    return hits.at_most() <= tail ? hits.k() : -1;
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
    QuantileRanks ranks;
    const double share = q.approximate();
    if (const std::int64_t k = last_rare(n, share); k >= 0) ranks.lower = k + 1;
    // P(hits ≥ k) = P(misses ≤ n − k)
    if (const std::int64_t misses = last_rare(n, 1 - share); misses >= 0) ranks.upper = n - misses;
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
