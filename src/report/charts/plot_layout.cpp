#include "report/charts/plot_layout.hpp"

#include "core/kpi/funnel.hpp"
#include "report/charts/scale.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

bool mirrored(Direction direction) {
    return direction == Direction::right_to_left;
}

/// A stretch `from` .. `to` counted from the line's start.
Span from_start(double from, double to, const Rect& rect, Direction direction) {
    return mirrored(direction) ? Span{rect.right() - to, rect.right() - from} : Span{rect.x + from, rect.x + to};
}

constexpr int curve_steps = 120;

} // namespace

FunnelLayout lay_out(const FunnelPlot& chart, const Rect& rect, Direction direction) {
    const Span rows = span(chart.n_axis);
    const Scale x = horizontal(rows, rect, mirrored(direction));
    const Scale y{span(chart.axis), rect.bottom(), rect.y};
    const double p = chart.centre.at.approximate();
    FunnelLayout layout;
    layout.centre = y.at(p);
    for (const auto& point : chart.points)
        layout.points.push_back({x.at(static_cast<double>(point.n)), y.at(point.share)});
    for (int i = 0; i <= curve_steps; ++i) {
        const double n = rows.from + (rows.to - rows.from) * i / curve_steps;
        const auto limits = core::funnel_limits(p, n / chart.spread);
        layout.along.push_back(x.at(n));
        layout.outer_low.push_back(y.at(limits.outer_low));
        layout.inner_low.push_back(y.at(limits.inner_low));
        layout.inner_high.push_back(y.at(limits.inner_high));
        layout.outer_high.push_back(y.at(limits.outer_high));
    }
    return layout;
}

DistributionLayout lay_out(const Distribution& chart, const Rect& rect, Direction direction) {
    DistributionLayout layout;
    if (chart.bins.empty()) return layout;
    const double step = rect.width / static_cast<double>(chart.bins.size());
    const double gap = step * 0.08;
    std::int64_t most = 1;
    for (const auto& bin : chart.bins)
        most = std::max(most, bin.count);
    for (std::size_t i = 0; i < chart.bins.size(); ++i) {
        const double begin = static_cast<double>(i) * step;
        const Span x = from_start(begin + gap, begin + step - gap, rect, direction);
        const double height = rect.height * static_cast<double>(chart.bins[i].count) / static_cast<double>(most);
        layout.bars.push_back({x.from, rect.bottom() - height, x.to - x.from, height});
    }
    const auto place = [&](const std::optional<Distribution::Line>& line) -> std::optional<double> {
        if (!line) return {};
        return from_start(line->at * step, line->at * step, rect, direction).from;
    };
    layout.median = place(chart.median);
    layout.p90 = place(chart.p90);
    layout.target = place(chart.target);
    return layout;
}

HeatMapLayout lay_out(const HeatMap& chart, const Rect& rect, Direction direction) {
    HeatMapLayout layout;
    const double across = rect.width / static_cast<double>(std::max<std::size_t>(1, chart.columns.size()));
    const double down = rect.height / static_cast<double>(std::max<std::size_t>(1, chart.rows.size()));
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        std::vector<Rect> cells;
        for (std::size_t column = 0; column < chart.rows[row].counts.size(); ++column) {
            const double begin = static_cast<double>(column) * across;
            const Span x = from_start(begin, begin + across, rect, direction);
            cells.push_back({x.from, rect.y + static_cast<double>(row) * down, across, down});
        }
        layout.cells.push_back(std::move(cells));
    }
    return layout;
}

MixLayout lay_out(const StackedMix& chart, const Rect& rect, Direction direction) {
    MixLayout layout;
    const double step = rect.height / static_cast<double>(std::max<std::size_t>(1, chart.bars.size()));
    constexpr double filled = 0.72, highest = 22;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        MixLayout::Bar bar;
        bar.height = std::min(highest, step * filled);
        bar.y = rect.y + static_cast<double>(i) * step + (step - bar.height) / 2;
        double before = 0;
        for (const auto& share : chart.bars[i].shares) {
            const double after = before + share.approximate() * rect.width;
            bar.parts.push_back(from_start(before, after, rect, direction));
            before = after;
        }
        layout.bars.push_back(std::move(bar));
    }
    return layout;
}

} // namespace mizan::report
