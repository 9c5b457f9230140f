#pragma once
#include "base/ratio.hpp"

#include <cstddef>
#include <span>

namespace mizan::core {

/// With fewer agents the spread of their z says nothing.
inline constexpr std::size_t over_dispersion_min_agents = 10;

/// φ, how much more agents differ than chance within strata explains (Spiegelhalter 2005, Qual Saf Health Care 14:347):
/// the mean of w² ÷ 0.679, w being z clipped to its own type-7 10 % and 90 % quantiles; 0.679 is what that is for a
/// standard normal. Rounded once to 6 decimals. 1 with fewer than 10 agents. It also absorbs true differences.
Ratio over_dispersion(std::span<const Ratio> z);

} // namespace mizan::core
