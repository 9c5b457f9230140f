#pragma once
#include "report/charts/draw.hpp"
#include "report/drawing/pixels.hpp"

#include <string>

namespace mizan::report {

/// A stand-alone SVG file.
std::string chart_svg(const Chart& chart, double width, double height, Direction direction, const Palette& palette,
                      Detail detail);
/// A PNG file; scale 2 draws two pixels for each unit.
std::string chart_png(const Chart& chart, double width, double height, Direction direction, const Palette& palette,
                      Detail detail, double scale);
/// For the window: on the palette's page colour.
Pixels chart_pixels(const Chart& chart, double width, double height, Direction direction, const Palette& palette,
                    Detail detail, double scale);

} // namespace mizan::report
