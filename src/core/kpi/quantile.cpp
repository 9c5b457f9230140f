#include "core/kpi/quantile.hpp"

#include <algorithm>

namespace mizan::core {

RankedValues::RankedValues(std::span<std::int64_t> values) : values_{values} {}

std::int64_t RankedValues::at(std::size_t rank) {
    const auto above = std::lower_bound(known_.begin(), known_.end(), rank);
    if (above != known_.end() && *above == rank) return values_[rank];
    const std::size_t first = above == known_.begin() ? 0 : *(above - 1) + 1;
    const std::size_t last = above == known_.end() ? values_.size() : *above;
    const auto begin = values_.begin();
    std::nth_element(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(rank),
                     begin + static_cast<std::ptrdiff_t>(last));
    known_.insert(above, rank);
    return values_[rank];
}

Ratio RankedValues::quantile(const Ratio& q) {
    const QuantilePlace place = QuantilePlace::of(values_.size(), q);
    const std::int64_t lower = at(place.rank);
    return place.between(lower, place.part == 0 ? lower : at(place.rank + 1));
}

Ratio quantile_of_sorted(std::span<const std::int64_t> ascending, const Ratio& q) {
    const QuantilePlace place = QuantilePlace::of(ascending.size(), q);
    const std::int64_t lower = ascending[place.rank];
    return place.between(lower, place.part == 0 ? lower : ascending[place.rank + 1]);
}

QuantilePlace QuantilePlace::of(std::size_t n, const Ratio& q) {
    const auto numerator = static_cast<std::uint64_t>(q.numerator());
    const auto denominator = static_cast<std::uint64_t>(q.denominator());
    const std::uint64_t height = static_cast<std::uint64_t>(n - 1) * numerator;
    return {static_cast<std::size_t>(height / denominator), static_cast<std::int64_t>(height % denominator),
            q.denominator()};
}

Ratio QuantilePlace::between(std::int64_t lower, std::int64_t upper) const {
    return Ratio{lower * parts + part * (upper - lower), parts};
}

} // namespace mizan::core
