#pragma once

namespace mizan::report {

/// Points (1/72 inch) on paper, pixels on a screen; y grows downwards.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return y + height / 2; }
    Rect shrunk(double by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

struct Point {
    double x = 0;
    double y = 0;
};

/// A stretch of the x or y axis, from <= to.
struct Span {
    double from = 0;
    double to = 0;
};

} // namespace mizan::report
