#include "core/fairness/over_dispersion.hpp"

#include "core/kpi/quantile.hpp"

#include <algorithm>
#include <vector>

namespace mizan::core {
namespace {

constexpr double winsorised_square_of_normal = 0.679;

} // namespace

Ratio over_dispersion(std::span<const Ratio> z) {
    if (z.size() < over_dispersion_min_agents) return Ratio{1};
    std::vector<std::int64_t> millionths; // z is rounded to 6 decimals
    for (const Ratio& one : z)
        millionths.push_back(one.scaled(6));
    std::sort(millionths.begin(), millionths.end());
    const double low = quantile_of_sorted(millionths, Ratio{1, 10}).approximate();
    const double high = quantile_of_sorted(millionths, Ratio{9, 10}).approximate();
    double squares = 0;
    for (const std::int64_t one : millionths) {
        const double clipped = std::clamp(static_cast<double>(one), low, high) * 1e-6;
        squares += clipped * clipped;
    }
    return Ratio::nearest(squares / static_cast<double>(z.size()) / winsorised_square_of_normal, 6);
}

} // namespace mizan::core
