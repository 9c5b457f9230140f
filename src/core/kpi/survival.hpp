#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace mizan::core {

/// The Kaplan–Meier median (1958, J. Am. Stat. Assoc. 53:457): the smallest duration at which the estimated share
/// still open is at most one half. Nothing where it never falls so far. At a tie the finished come before the open.
/// `finished`: durations of what ended; `open`: how long what has not ended has lasted so far.
std::optional<std::int64_t> survival_median(std::vector<std::int64_t> finished, std::vector<std::int64_t> open);

} // namespace mizan::core
