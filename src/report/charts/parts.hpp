#pragma once
#include "base/ratio.hpp"

#include <string>

namespace mizan::report {

/// What a colour says. Each tone has a mark of its own too, because colour never speaks alone.
enum class Tone { plain, muted, good, warn, bad, accent };

/// A position on an axis with the words for it: {17/20, "Target", "85.0 %"}.
struct Mark {
    Ratio at;
    std::string name;
    std::string shown;
};

struct Interval {
    Ratio low;
    Ratio high;
    std::string name;  // "95 % interval"
    std::string shown; // "80.1 – 88.3 %"
};

/// The ends of an axis by value, low < high, and the words printed at them (may be empty).
/// Where a chart has no axis of its own, the layout takes the span of everything in it plus a margin.
struct Axis {
    Ratio low;
    Ratio high;
    std::string low_shown;
    std::string high_shown;
};

} // namespace mizan::report
