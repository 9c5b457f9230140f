#include "gui/pages/settings/calendars/week_painting.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

using Intervals = std::vector<core::WallInterval>;

std::size_t index_of(int day) {
    return static_cast<std::size_t>((day + 7) % 7);
}

bool covers(const Intervals& intervals, Seconds time) {
    return std::ranges::any_of(
        intervals, [&](const core::WallInterval& interval) { return interval.open <= time && time < interval.close; });
}

Intervals united(Intervals intervals) {
    std::ranges::sort(intervals, {}, &core::WallInterval::open);
    Intervals whole;
    for (const auto& interval : intervals) {
        if (!whole.empty() && interval.open <= whole.back().close)
            whole.back().close = std::max(whole.back().close, interval.close);
        else
            whole.push_back(interval);
    }
    return whole;
}

Intervals without(const Intervals& intervals, Seconds open, Seconds close) {
    Intervals left;
    for (const auto& interval : united(intervals)) {
        if (interval.close <= open || interval.open >= close) {
            left.push_back(interval);
            continue;
        }
        if (interval.open < open) left.push_back({interval.open, open});
        if (interval.close > close) left.push_back({close, interval.close});
    }
    return left;
}

/// What would open after midnight opens on the next day.
void hand_over(Intervals& day, Intervals& next) {
    const auto opens_today = [](const core::WallInterval& interval) { return interval.open < 24h; };
    const auto late = std::partition(day.begin(), day.end(), opens_today);
    if (late == day.end()) return;
    std::for_each(late, day.end(), [&](const core::WallInterval& interval) {
        next.push_back({interval.open - 24h, interval.close - 24h});
    });
    day.erase(late, day.end());
    next = united(std::move(next));
}

} // namespace

bool open_at(const core::Week& week, int day, Seconds time) {
    return covers(week[index_of(day)], time) || open_by_day_before(week, day, time);
}

bool open_by_day_before(const core::Week& week, int day, Seconds time) {
    return covers(week[index_of(day - 1)], time + 24h);
}

core::Week painted(core::Week week, const Brush& brush) {
    for (const int day : brush.days) {
        auto& intervals = week[index_of(day)];
        intervals.push_back({brush.open, brush.close});
        intervals = united(std::move(intervals));
    }
    return week;
}

core::Week erased(core::Week week, const Brush& brush) {
    for (const int day : brush.days) {
        auto& own = week[index_of(day)];
        own = without(own, brush.open, brush.close);
        auto& before = week[index_of(day - 1)];
        const bool reaches = std::ranges::any_of(
            before, [&](const core::WallInterval& interval) { return interval.close > 24h + brush.open; });
        if (reaches) before = without(before, brush.open + 24h, brush.close + 24h);
        hand_over(before, own);
        hand_over(own, week[index_of(day + 1)]);
    }
    return week;
}

} // namespace mizan::gui
