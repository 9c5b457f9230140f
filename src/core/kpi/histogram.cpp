#include "core/kpi/histogram.hpp"

#include <algorithm>

namespace mizan::core {

std::size_t DurationHistogram::bin_of(Seconds value) {
    const auto above = std::upper_bound(upper_bounds.begin(), upper_bounds.end(), value.count());
    return static_cast<std::size_t>(above - upper_bounds.begin());
}

double DurationHistogram::position_of(Seconds value) {
    const std::size_t bin = bin_of(value);
    if (bin + 1 == bins) return static_cast<double>(bin) + 0.5;
    const auto from = static_cast<double>(bin == 0 ? 0 : upper_bounds[bin - 1]);
    const auto to = static_cast<double>(upper_bounds[bin]);
    return static_cast<double>(bin) + std::max(0.0, (static_cast<double>(value.count()) - from) / (to - from));
}

DurationHistogram histogram(std::span<const Seconds> values) {
    DurationHistogram histogram;
    for (const Seconds value : values)
        ++histogram.counts[DurationHistogram::bin_of(value)];
    return histogram;
}

} // namespace mizan::core
