#include "report/charts/layout.hpp"

#include "report/charts/scale.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace mizan::report {
namespace {

/// What an axis must span.
class Extent {
public:
    void add(const Ratio& value) {
        low_ = std::min(low_, value.approximate());
        high_ = std::max(high_, value.approximate());
    }
    void add(const std::optional<Mark>& mark) {
        if (mark) add(mark->at);
    }
    void add(const std::optional<Interval>& interval) {
        if (!interval) return;
        add(interval->low);
        add(interval->high);
    }
    Span with_margin(double part) const {
        if (low_ > high_) return {0, 1};
        const double margin = high_ > low_ ? (high_ - low_) * part : 1;
        return {low_ - margin, high_ + margin};
    }

private:
    double low_ = std::numeric_limits<double>::max();
    double high_ = std::numeric_limits<double>::lowest();
};

Span bullet_axis(const BulletChart& chart) {
    if (chart.axis) return span(*chart.axis);
    Extent extent;
    for (const auto* mark : {&chart.value, &chart.floor, &chart.target, &chart.stretch})
        extent.add(*mark);
    extent.add(chart.interval);
    return extent.with_margin(0.08);
}

Span trend_axis(const TrendChart& chart) {
    if (chart.axis) return span(*chart.axis);
    Extent extent;
    for (const auto& point : chart.points) {
        if (point.value) extent.add(*point.value);
        extent.add(point.interval);
        if (point.aim) extent.add(*point.aim);
    }
    extent.add(chart.target);
    return extent.with_margin(0.08);
}

} // namespace

BulletLayout lay_out(const BulletChart& chart, const Rect& rect, Direction direction) {
    const bool rtl = direction == Direction::right_to_left;
    const Scale x = horizontal(bullet_axis(chart), rect, rtl != chart.lower_is_better);
    BulletLayout layout;
    layout.value = x.at(chart.value);
    layout.interval = x.at(chart.interval);
    layout.floor = x.at(chart.floor);
    layout.target = x.at(chart.target);
    layout.stretch = x.at(chart.stretch);

    const double worst = rtl ? rect.right() : rect.x;
    const double best = rtl ? rect.x : rect.right();
    double from = worst;
    int rank = chart.floor ? 0 : 1;
    const std::array limits{std::pair{layout.floor, 1}, std::pair{layout.target, 2}, std::pair{layout.stretch, 3}};
    for (const auto& [limit, next_rank] : limits) {
        if (!limit) continue;
        layout.zones.push_back({between(from, *limit), rank});
        from = *limit;
        rank = next_rank;
    }
    layout.zones.push_back({between(from, best), rank});
    return layout;
}

TrendLayout lay_out(const TrendChart& chart, const Rect& rect, Direction direction) {
    const Scale y{trend_axis(chart), rect.bottom(), rect.y};
    const double step = chart.points.empty() ? 0 : rect.width / static_cast<double>(chart.points.size());
    TrendLayout layout;
    layout.target = y.at(chart.target);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const double along = (static_cast<double>(i) + 0.5) * step;
        const auto& point = chart.points[i];
        TrendLayout::Place place;
        place.x = direction == Direction::right_to_left ? rect.right() - along : rect.x + along;
        if (point.value) {
            place.y = y.at(*point.value);
            place.interval = y.at(point.interval);
        }
        if (point.aim) place.aim = y.at(*point.aim);
        layout.places.push_back(place);
    }
    return layout;
}

BandLayout lay_out(const BandBar& chart, const Rect& rect, Direction direction) {
    const Scale x = horizontal(span(chart.axis), rect, direction == Direction::right_to_left);
    BandLayout layout;
    layout.total = x.at(chart.total);
    layout.interval = x.at(chart.interval);
    for (std::size_t i = 0; i < chart.bands.size(); ++i) {
        const double end = i + 1 < chart.bands.size() ? x.at(chart.bands[i + 1].from) : x.high_end();
        layout.bands.push_back(between(x.at(chart.bands[i].from), end));
    }
    return layout;
}

} // namespace mizan::report
