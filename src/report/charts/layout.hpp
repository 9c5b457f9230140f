#pragma once
#include "report/charts/chart.hpp"
#include "report/document.hpp"
#include "report/drawing/geometry.hpp"

#include <optional>
#include <vector>

/// Where the parts of a chart lie, apart from how they are painted. Pure: x and y of everything in the units of the
/// given rectangle. Values beyond the axis are put at its end.
namespace mizan::report {

struct BulletLayout {
    struct Zone {
        Span x;
        int rank = 0; // 0 below the floor, 1 below the target, 2 target reached, 3 stretch reached
        bool operator==(const Zone& other) const {
            return rank == other.rank && x.from == other.x.from && x.to == other.x.to;
        }
    };
    std::vector<Zone> zones; // from worst to best
    std::optional<double> value, floor, target, stretch;
    std::optional<Span> interval;
};
BulletLayout lay_out(const BulletChart& chart, const Rect& rect, Direction direction);

struct TrendLayout {
    struct Place {
        double x = 0;
        std::optional<double> y;      // none in a gap
        std::optional<Span> interval; // y of the upper and of the lower limit
        std::optional<double> aim;
    };
    std::vector<Place> places; // one for each point, oldest first
    std::optional<double> target;
};
TrendLayout lay_out(const TrendChart& chart, const Rect& rect, Direction direction);

struct BandLayout {
    std::vector<Span> bands; // in the order of the chart's bands
    std::optional<double> total;
    std::optional<Span> interval;
};
BandLayout lay_out(const BandBar& chart, const Rect& rect, Direction direction);

} // namespace mizan::report
