#include "report/charts/chart.hpp"

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
};

} // namespace

std::vector<ChartRow> Chart::table() const {
    return std::visit(TableOf{}, kind);
}

} // namespace mizan::report
