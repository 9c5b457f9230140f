#pragma once
#include "base/ratio.hpp"
#include "base/wide.hpp"

#include <cstdint>
#include <optional>

namespace mizan::core {

/// The 97.5 % point of the standard normal distribution, as printed in metrics.md.
inline constexpr double normal_z = 1.959964;

/// A 95 % interval. A missing end is "none exists". Each end is rounded once, half to even.
struct Interval {
    std::optional<Ratio> low, high;
    bool operator==(const Interval&) const = default;
};

/// Wilson's interval of k of n (Wilson 1927, J. Am. Stat. Assoc. 22:209), to 6 decimals. n ≥ 1.
Interval wilson(std::int64_t k, std::int64_t n);

/// The ranks, 1 the smallest, of the order statistics that enclose the q-quantile of n values:
/// lower = max{k: P(Bin(n, q) ≤ k − 1) ≤ .025}, upper = min{k: P(Bin(n, q) ≥ k) ≤ .025}; a missing one does not exist.
struct QuantileRanks {
    std::optional<std::int64_t> lower, upper;
    bool operator==(const QuantileRanks&) const = default;
};
QuantileRanks quantile_ranks(std::int64_t n, const Ratio& q);

/// The 97.5 % point of Student's t with so many degrees of freedom ≥ 1.
double student_t(std::int64_t degrees);

/// Sums of n values, for means: exact.
struct Moments {
    std::int64_t n = 0;
    Wide sum = 0;
    Wide squares = 0;
    void add(std::int64_t value) {
        ++n;
        sum += value;
        squares += static_cast<Wide>(value) * value;
    }
    void add(const Moments& other) {
        n += other.n;
        sum += other.sum;
        squares += other.squares;
    }
    /// sum ÷ (n × scale). n ≥ 1.
    Ratio mean(std::int64_t scale = 1) const;
    bool operator==(const Moments&) const = default;
};

/// What values can lie between; a missing end is open.
struct Scale {
    std::optional<std::int64_t> from, to;
};

/// Student's t interval of the mean of values ÷ scale, clamped to `limits` (in the values' own unit ÷ scale), to so
/// many decimals. Both ends are missing under n = 2 or where all values are equal.
Interval mean_interval(const Moments& moments, const Scale& limits, int digits, std::int64_t scale = 1);

/// The net promoter score's interval: adjusted Wald with ¾, 1½, ¾ pseudo-answers added to promoters, passives and
/// detractors (Bonett & Price 2012 for a difference of two shares of one sample). On −100..100; rounded as a share to 6
/// decimals, so to 4 here. n ≥ 1.
Interval adjusted_wald(std::int64_t promoters, std::int64_t detractors, std::int64_t n);

} // namespace mizan::core
