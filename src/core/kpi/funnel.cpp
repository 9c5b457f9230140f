#include "core/kpi/funnel.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

constexpr double z_95 = 1.959964, z_998 = 3.090232;

} // namespace

FunnelLimits funnel_limits(double p, double n) {
    if (n <= 0) return {0, 0, 1, 1};
    const double error = std::sqrt(p * (1 - p) / n);
    const auto at = [&](double z) { return std::clamp(p + z * error, 0.0, 1.0); };
    return {at(-z_998), at(-z_95), at(z_95), at(z_998)};
}

FunnelPlace funnel_place(double p, double n, double share) {
    const FunnelLimits limits = funnel_limits(p, n);
    if (share < limits.outer_low) return FunnelPlace::below_outer;
    if (share < limits.inner_low) return FunnelPlace::below_inner;
    if (share > limits.outer_high) return FunnelPlace::above_outer;
    if (share > limits.inner_high) return FunnelPlace::above_inner;
    return FunnelPlace::within;
}

} // namespace mizan::core
