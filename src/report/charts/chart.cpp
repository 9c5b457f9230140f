#include "report/charts/chart.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

void add(std::vector<ChartRow>& rows, const std::optional<Mark>& mark) {
    if (mark) rows.push_back({mark->name, mark->shown, ""});
}

std::string note(const std::optional<Interval>& interval) {
    return interval ? interval->shown : "";
}

struct TableOf {
    std::vector<ChartRow> operator()(const BulletChart& bullet) const {
        std::vector<ChartRow> rows;
        if (bullet.value) rows.push_back({bullet.value->name, bullet.value->shown, note(bullet.interval)});
        add(rows, bullet.floor);
        add(rows, bullet.target);
        add(rows, bullet.stretch);
        return rows;
    }

    std::vector<ChartRow> operator()(const TrendChart& trend) const {
        std::vector<ChartRow> rows;
        for (const auto& point : trend.points)
            rows.push_back({point.label, point.shown, note(point.interval)});
        add(rows, trend.target);
        return rows;
    }

    std::vector<ChartRow> operator()(const BandBar& bar) const {
        std::vector<ChartRow> rows;
        if (bar.total) rows.push_back({bar.total->name, bar.total->shown, note(bar.interval)});
        for (const auto& band : bar.bands)
            rows.push_back({band.name, band.from_shown, ""});
        return rows;
    }

    std::vector<ChartRow> operator()(const FunnelPlot& funnel) const {
        std::vector<ChartRow> rows;
        for (const auto& point : funnel.points)
            rows.push_back({point.name, point.shown, point.note});
        rows.push_back({funnel.centre.name, funnel.centre.shown, ""});
        return rows;
    }

    std::vector<ChartRow> operator()(const Distribution& distribution) const {
        std::vector<ChartRow> rows;
        for (const auto& bin : distribution.bins)
            rows.push_back({bin.label, bin.shown, bin.share});
        for (const auto* line : {&distribution.median, &distribution.p90, &distribution.target})
            if (*line) rows.push_back({(*line)->name, (*line)->shown, ""});
        return rows;
    }

    /// Hours in which nothing happened are left out.
    std::vector<ChartRow> operator()(const HeatMap& map) const {
        std::vector<ChartRow> rows;
        for (const auto& row : map.rows)
            for (std::size_t i = 0; i < row.counts.size(); ++i)
                if (row.counts[i] != 0) rows.push_back({row.name, row.shown[i], map.columns[i]});
        return rows;
    }

    std::vector<ChartRow> operator()(const StackedMix& mix) const {
        std::vector<ChartRow> rows;
        for (const auto& bar : mix.bars)
            for (std::size_t i = 0; i < bar.shares.size(); ++i)
                if (bar.shares[i] != Ratio{0}) rows.push_back({bar.name, bar.shown[i], mix.series[i]});
        return rows;
    }
};

} // namespace

int HeatMap::level(std::int64_t count) const {
    std::int64_t most = 1;
    for (const auto& row : rows)
        for (const auto cell : row.counts)
            most = std::max(most, cell);
    return count <= 0 ? 0 : static_cast<int>((count * (levels - 1) + most - 1) / most);
}

std::vector<ChartRow> Chart::table() const {
    return std::visit(TableOf{}, kind);
}

} // namespace mizan::report
