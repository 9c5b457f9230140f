#include "support/builders.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <algorithm>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

constexpr int day_minutes = 24 * 60;
const Instant origin = at("2025-06-01T00:00Z"); // a Sunday, the first day of the week

/// One opening a weekday, in minutes of the day; empty: closed.
struct PlainWeek {
    std::array<std::pair<int, int>, 7> open;
    bool works(int minute) const {
        const auto& [from, to] = open[static_cast<std::size_t>(minute / day_minutes % 7)];
        return from <= minute % day_minutes && minute % day_minutes < to;
    }
    Calendar calendar() const {
        Week week;
        for (std::size_t i = 0; i < 7; ++i)
            if (open[i].first < open[i].second) week[i] = {{open[i].first * 1min, open[i].second * 1min}};
        return calendar_of("UTC", week);
    }
};

PlainWeek any_week() {
    PlainWeek week;
    for (auto& [from, to] : week.open) {
        from = *rc::gen::inRange(0, 20) * 60;
        to = *rc::gen::inRange(0, 25) * 60;
    }
    return week;
}

struct PlainRow {
    int opened = 0, resolved = -1; // minutes since the origin; −1: never
    std::vector<std::pair<int, int>> pauses;
    bool other_team = false;
};

PlainRow any_plain_row() {
    PlainRow row;
    row.opened = *rc::gen::inRange(0, 10 * day_minutes);
    if (*rc::gen::inRange(0, 3) > 0) row.resolved = row.opened + *rc::gen::inRange(0, 6 * day_minutes);
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) {
        const int from = row.opened + *rc::gen::inRange(-500, 3 * day_minutes);
        row.pauses.emplace_back(from, from + *rc::gen::inRange(0, 2 * day_minutes));
    }
    row.other_team = *rc::gen::inRange(0, 3) == 0;
    return row;
}

/// Counted minute by minute.
std::int64_t worked(const PlainRow& row, int until, const PlainWeek& week) {
    std::int64_t seconds = 0;
    for (int minute = row.opened; minute < until; ++minute) {
        const bool paused = std::any_of(row.pauses.begin(), row.pauses.end(), [&](const auto& pause) {
            return pause.first <= minute && minute < pause.second;
        });
        if (week.works(minute) && !paused) seconds += 60;
    }
    return seconds;
}

/// The product-limit estimate from its definition, in exact fractions.
std::optional<std::int64_t> median_by_definition(const std::vector<std::int64_t>& finished,
                                                 const std::vector<std::int64_t>& open) {
    std::vector<std::int64_t> times = finished;
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    Ratio left{1};
    for (const std::int64_t time : times) {
        const auto at_least = [&](std::int64_t one) { return one >= time; };
        const std::int64_t at_risk = std::count_if(finished.begin(), finished.end(), at_least) +
                                     std::count_if(open.begin(), open.end(), at_least);
        left = left * Ratio{at_risk - std::count(finished.begin(), finished.end(), time), at_risk};
        if (left <= Ratio{1, 2}) return time;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("The Kaplan–Meier median of resolution is what a count of every minute gives") {
    rc::prop("", [] {
        const PlainWeek usual = any_week(), other = any_week();
        const int now = *rc::gen::inRange(1, 14 * day_minutes);
        std::vector<std::int64_t> finished, open;
        Rows rows;
        for (int n = *rc::gen::inRange(1, 13); n > 0; --n) {
            const PlainRow plain = any_plain_row();
            InteractionBuilder row = an_interaction().opened(iso8601(origin + plain.opened * 1min));
            row.supplying({Field::resolved_at});
            if (plain.resolved >= 0) row.resolved_after((plain.resolved - plain.opened) * 1min);
            for (const auto& [from, to] : plain.pauses)
                row.paused((from - plain.opened) * 1min, (to - plain.opened) * 1min);
            if (plain.other_team) row.in_team(2);
            rows.push_back(row);
            if (plain.opened >= now) continue;
            const PlainWeek& week = plain.other_team ? other : usual;
            const bool ended = plain.resolved >= 0 && plain.resolved <= now;
            (ended ? finished : open).push_back(worked(plain, ended ? plain.resolved : now, week));
        }
        Rulebook rulebook = a_rulebook();
        rulebook.calendars.push_back({{}, {}, usual.calendar(), "usual"});
        rulebook.calendars.push_back({TeamId{2}, {}, other.calendar(), "other"});
        const Figure figure = figure_of("resolution", rows, june(iso8601(origin + now * 1min)), rulebook);
        const bool shown = 10 * open.size() > open.size() + finished.size();
        const auto expected = shown ? median_by_definition(finished, open) : std::nullopt;
        RC_ASSERT(figure.n == static_cast<std::int64_t>(finished.size()));
        RC_ASSERT(figure.survival_median.has_value() == expected.has_value());
        if (expected) RC_ASSERT(*figure.survival_median == Ratio{*expected});
    });
}
