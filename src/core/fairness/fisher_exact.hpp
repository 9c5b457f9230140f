#pragma once
#include <cstdint>

namespace mizan::core {

/// Two-sided p of Fisher's exact test of a 2×2 table: the sum over all tables with these margins that are no more
/// probable than this one, to a relative tolerance of 10⁻⁷, as R's fisher.test has it. 1 where a margin is empty.
double fisher_exact(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d);

} // namespace mizan::core
