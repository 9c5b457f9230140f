#pragma once
#include <vector>

namespace mizan::core {

/// Of many tests at once, so large a part of those that are kept may be false.
inline constexpr double false_discovery_rate = 0.05;

/// The procedure of Benjamini & Hochberg 1995 (J. R. Stat. Soc. B 57:289): the largest p₍ᵢ₎ ≤ i·rate ÷ m. A test is
/// kept when its p is at most that; below 0: none is.
double largest_kept(std::vector<double> p_values, double rate = false_discovery_rate);

} // namespace mizan::core
