#pragma once
#include "base/ratio.hpp"

#include <cstdint>

namespace mizan::core {

/// Inside which chance alone puts a share of n rows whose true share is p: p ± z·sqrt(p(1 − p)/n), kept within 0 and 1.
/// z: 95 % and 99.8 % of a normal distribution. Source: Spiegelhalter, Funnel plots for comparing institutional
/// performance, Statistics in Medicine 24 (2005) 1185–1202.
/// Shortcoming: the normal approximation is poor where n·p or n·(1 − p) is below about 5.
struct FunnelLimits {
    double outer_low = 0, inner_low = 0, inner_high = 1, outer_high = 1;
};
FunnelLimits funnel_limits(double p, double n);

/// Where a share lies: beyond the outer limits, beyond the inner ones, or within both. Exactly on a limit is within.
enum class FunnelPlace : std::uint8_t { below_outer, below_inner, within, above_inner, above_outer };
FunnelPlace funnel_place(double p, double n, double share);

} // namespace mizan::core
