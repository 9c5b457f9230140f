#pragma once
#include "report/charts/chart.hpp"
#include "report/document.hpp"
#include "report/drawing/geometry.hpp"

#include <optional>

namespace mizan::report {

/// Which point of a full chart of that size a pointer at `at` means: the nearest one, where it is near. Only funnel
/// plots have points that are pointed at.
std::optional<std::size_t> point_at(const Chart& chart, double width, double height, Direction direction, Point at);

} // namespace mizan::report
