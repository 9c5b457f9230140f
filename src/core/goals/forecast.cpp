#include "core/goals/forecast.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

/// A straight line through points, fitted by least squares.
struct Line {
    double n = 0, mean_x = 0, mean_y = 0, slope = 0, spread_x = 0, error = 0; // error: residual standard deviation
    double at(double x) const { return mean_y + slope * (x - mean_x); }
    double half_width(double x, double t) const {
        return t * error * std::sqrt(1 + 1 / n + (x - mean_x) * (x - mean_x) / spread_x);
    }
};

Line fitted(const std::vector<MonthValue>& points, Month origin) {
    Line line;
    line.n = static_cast<double>(points.size());
    const auto x_of = [&](const MonthValue& point) { return static_cast<double>(point.month.number - origin.number); };
    for (const MonthValue& point : points) {
        line.mean_x += x_of(point) / line.n;
        line.mean_y += point.value.approximate() / line.n;
    }
    double products = 0, squares = 0;
    for (const MonthValue& point : points) {
        const double dx = x_of(point) - line.mean_x, dy = point.value.approximate() - line.mean_y;
        line.spread_x += dx * dx;
        products += dx * dy;
    }
    line.slope = products / line.spread_x;
    for (const MonthValue& point : points) {
        const double rest = point.value.approximate() - line.at(x_of(point));
        squares += rest * rest;
    }
    line.error = std::sqrt(squares / (line.n - 2));
    return line;
}

Ratio kept_inside(double value, const Scale& scale, int digits) {
    Ratio rounded = Ratio::nearest(value, digits);
    if (scale.from) rounded = std::max(rounded, Ratio{*scale.from});
    if (scale.to) rounded = std::min(rounded, Ratio{*scale.to});
    return rounded;
}

} // namespace

Forecast forecast(const Goal& goal, const KpiDefinition& kpi, const std::vector<MonthValue>& since_start) {
    Forecast told;
    told.months = static_cast<std::int64_t>(since_start.size());
    told.month = Month::of(goal.end.first_of_month() - 1);
    if (told.months < least_forecast_months || told.month <= since_start.back().month) return told;
    const Line line = fitted(since_start, since_start.front().month);
    const double x = static_cast<double>(told.month.number - since_start.front().month.number);
    const Scale scale = scale_of(kpi);
    const int digits = kpi.unit == Unit::seconds ? 3 : 6;
    told.value = kept_inside(line.at(x), scale, digits);
    const bool all_alike = std::all_of(since_start.begin(), since_start.end(), [&](const MonthValue& point) {
        return point.value == since_start.front().value;
    });
    if (all_alike) return told;
    const double half = line.half_width(x, student_t(told.months - 2));
    told.low = kept_inside(line.at(x) - half, scale, digits);
    told.high = kept_inside(line.at(x) + half, scale, digits);
    return told;
}

} // namespace mizan::core
