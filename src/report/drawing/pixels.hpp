#pragma once
#include <cstdint>
#include <vector>

namespace mizan::report {

/// Rows of RGB bytes without padding, for a screen.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

} // namespace mizan::report
