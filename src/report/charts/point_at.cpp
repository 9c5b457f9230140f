#include "report/charts/point_at.hpp"

#include "report/charts/draw.hpp"
#include "report/charts/plot_layout.hpp"

#include <cmath>

namespace mizan::report {
namespace {

constexpr double near_enough = 9;

} // namespace

std::optional<std::size_t> point_at(const Chart& chart, double width, double height, Direction direction, Point at) {
    const auto* funnel = std::get_if<FunnelPlot>(&chart.kind);
    if (funnel == nullptr) return std::nullopt;
    const Typesetter setter{direction};
    const auto layout = lay_out(*funnel, funnel_area(setter, *funnel, {0, 0, width, height}, Detail::full), direction);
    std::optional<std::size_t> nearest;
    double least = near_enough;
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        const double distance = std::hypot(layout.points[i].x - at.x, layout.points[i].y - at.y);
        if (distance > least) continue;
        least = distance;
        nearest = i;
    }
    return nearest;
}

} // namespace mizan::report
