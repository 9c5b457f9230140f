#pragma once
#include "report/charts/plots.hpp"
#include "report/document.hpp"
#include "report/drawing/geometry.hpp"

#include <optional>
#include <vector>

/// Where the parts of the large charts lie, as in layout.hpp.
namespace mizan::report {

struct FunnelLayout {
    std::vector<Point> points; // in the order of the chart's
    double centre = 0;         // y
    /// Along x from the fewest rows to the most; each limit is a line of y over these.
    std::vector<double> along;
    std::vector<double> outer_low, inner_low, inner_high, outer_high;
};
FunnelLayout lay_out(const FunnelPlot& chart, const Rect& rect, Direction direction);

struct DistributionLayout {
    std::vector<Rect> bars;                    // one for each bin; the largest is as high as the rectangle
    std::optional<double> median, p90, target; // x
};
DistributionLayout lay_out(const Distribution& chart, const Rect& rect, Direction direction);

struct HeatMapLayout {
    std::vector<std::vector<Rect>> cells; // rows from the top, columns from the line's start
};
HeatMapLayout lay_out(const HeatMap& chart, const Rect& rect, Direction direction);

struct MixLayout {
    struct Bar {
        double y = 0, height = 0;
        std::vector<Span> parts; // one for each series, from the line's start; empty ones have no width
    };
    std::vector<Bar> bars;
};
MixLayout lay_out(const StackedMix& chart, const Rect& rect, Direction direction);

} // namespace mizan::report
