#pragma once
#include "base/ratio.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mizan::core {

/// Values that can be asked for the i-th smallest without being sorted: each question moves only the part between the
/// ranks already known. Reorders what it stands on. Not thread-safe.
class RankedValues {
public:
    explicit RankedValues(std::span<std::int64_t> values);
    std::size_t size() const { return values_.size(); }
    /// The value of that rank, 0 the smallest; rank < size().
    std::int64_t at(std::size_t rank);
    /// Type 7 (Hyndman & Fan 1996), as numpy's default and SQL's percentile_cont: with h = (n − 1)·q, linear between
    /// the ranks below and above h. Exact. 0 ≤ q ≤ 1, at least one value.
    Ratio quantile(const Ratio& q);

private:
    std::span<std::int64_t> values_;
    std::vector<std::size_t> known_; // ascending ranks whose value is in its place
};

/// Type 7 of values already ascending.
Ratio quantile_of_sorted(std::span<const std::int64_t> ascending, const Ratio& q);

/// Where a type-7 quantile lies between two ranks: value = x[rank] + part ÷ parts · (x[rank + 1] − x[rank]).
/// `part` is 0 where it is exactly at `rank`.
struct QuantilePlace {
    std::size_t rank = 0;
    std::int64_t part = 0, parts = 1;
    static QuantilePlace of(std::size_t n, const Ratio& q);
    Ratio between(std::int64_t lower, std::int64_t upper) const;
};

} // namespace mizan::core
