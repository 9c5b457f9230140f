#include "report/documents/work_plots.hpp"

#include "core/kpi/funnel.hpp"
#include "report/documents/comparison_words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

using text::say;
using text::say_word;
using text::Voice;

constexpr std::array funnel_places{"below_outer", "below_inner", "within", "above_inner", "above_outer"};

Tone funnel_tone(core::FunnelPlace place, bool lower_is_better) {
    if (lower_is_better) place = static_cast<core::FunnelPlace>(4 - static_cast<int>(place));
    switch (place) {
    case core::FunnelPlace::below_outer: return Tone::bad;
    case core::FunnelPlace::below_inner: return Tone::warn;
    case core::FunnelPlace::within: return Tone::accent;
    default: return Tone::good;
    }
}

/// Whole tenths around the group, the people and the limits of most of them, so that the picture is filled.
Axis funnel_axis(const Voice& voice, const FunnelPlot& chart) {
    const double p = chart.centre.at.approximate();
    double low = p, high = p;
    for (const auto& point : chart.points) {
        const auto limits = core::funnel_limits(p, static_cast<double>(point.n) / chart.spread);
        low = std::min({low, point.share.approximate(), limits.inner_low});
        high = std::max({high, point.share.approximate(), limits.inner_high});
    }
    const auto first = std::clamp<std::int64_t>(static_cast<std::int64_t>(low * 10), 0, 9);
    const auto last = std::clamp<std::int64_t>(static_cast<std::int64_t>(high * 10) + 1, first + 1, 10);
    return {Ratio{first, 10}, Ratio{last, 10}, text::share(voice, Ratio{first, 10}, 0),
            text::share(voice, Ratio{last, 10}, 0)};
}

/// A round number above: 42 becomes 45, 60 becomes 70, 137 becomes 150.
std::int64_t round_up(std::int64_t most) {
    std::int64_t power = 1;
    while (power * 100 <= most)
        power *= 10;
    const std::int64_t step = power * (most > power * 50 ? 10 : 5);
    return (most / step + 1) * step;
}

core::FunnelPlace place_of(const FunnelPlot& chart, const FunnelPlot::Point& point) {
    return core::funnel_place(chart.centre.at.approximate(), static_cast<double>(point.n) / chart.spread,
                              point.share.approximate());
}

void put_scales(const Voice& voice, FunnelPlot& chart, std::int64_t most, const std::string& n_title) {
    chart.n_axis = {Ratio{0}, Ratio{round_up(most)}, text::number(voice, 0), text::number(voice, round_up(most))};
    chart.axis = funnel_axis(voice, chart);
    chart.inner_name = text::digits(voice, say(voice, "report.funnel_inner"));
    chart.outer_name = text::digits(voice, say(voice, "report.funnel_outer"));
    chart.n_title = n_title;
}

constexpr std::array weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::array duration_bins{"under_1_min", "to_5_min", "to_15_min", "to_1_h",
                                   "to_4_h",      "to_8_h",   "to_24_h",   "over_24_h"};

Distribution::Line line_at(const Voice& voice, const Ratio& seconds, std::string name) {
    return {core::DurationHistogram::position_of(Seconds{seconds.scaled(0)}), std::move(name),
            text::duration(voice, seconds)};
}

} // namespace

std::string funnel_place(const Voice& voice, const FunnelPlot& chart, const FunnelPlot::Point& point) {
    const auto place = static_cast<std::size_t>(place_of(chart, point));
    return text::digits(voice, say_word(voice, "funnel_place", funnel_places[place]));
}

std::optional<FunnelPlot> funnel_plot(const Voice& voice, const std::vector<FunnelPerson>& people,
                                      const std::string& n_title, bool lower_is_better) {
    std::int64_t rows = 0, successes = 0, most = 0;
    for (const auto& person : people) {
        rows += person.n;
        successes += person.k;
        most = std::max(most, person.n);
    }
    if (rows == 0) return std::nullopt;
    FunnelPlot chart;
    const Ratio all{successes, rows};
    chart.centre = {all, say(voice, "report.funnel_group"), text::share(voice, all)};
    for (const auto& person : people) {
        if (person.n == 0) continue;
        FunnelPlot::Point point;
        point.name = person.name;
        point.n = person.n;
        point.share = Ratio{person.k, person.n};
        point.shown = say(voice, "report.share_of_n",
                          {{"share", text::share(voice, point.share)}, {"n", std::int64_t{person.n}}});
        const auto place = place_of(chart, point);
        if (place != core::FunnelPlace::within) point.note = funnel_place(voice, chart, point);
        point.tone = funnel_tone(place, lower_is_better);
        point.chosen = person.chosen;
        chart.points.push_back(std::move(point));
    }
    put_scales(voice, chart, most, n_title);
    return chart;
}

std::optional<FunnelPlot> adjusted_funnel(const Voice& voice, const std::vector<AdjustedPerson>& people,
                                          const core::Reference& reference, const std::string& n_title) {
    if (people.empty() || !reference.group_value) return std::nullopt;
    FunnelPlot chart;
    chart.centre = {*reference.group_value, say(voice, "report.funnel_group"),
                    text::share(voice, *reference.group_value)};
    chart.spread = std::max(1.0, reference.phi.approximate());
    std::int64_t most = 0;
    for (const auto& person : people) {
        FunnelPlot::Point point;
        point.name = person.name;
        point.n = person.n;
        point.share = person.adjusted;
        point.shown = say(voice, "report.share_of_n",
                          {{"share", text::share(voice, point.share)}, {"n", std::int64_t{person.n}}});
        if (person.verdict) point.note = say_word(voice, "verdict", core::name_of(*person.verdict));
        point.tone = verdict_tone(person.verdict);
        if (point.tone == Tone::plain) point.tone = Tone::accent;
        point.chosen = person.chosen;
        most = std::max(most, person.n);
        chart.points.push_back(std::move(point));
    }
    put_scales(voice, chart, most, n_title);
    return chart;
}

std::optional<HeatMap> openings_map(const Voice& voice, const app::WorkProfile& work) {
    HeatMap chart;
    for (std::int64_t hour = 0; hour < 24; ++hour)
        chart.columns.push_back(text::digits(voice, (hour < 10 ? "0" : "") + std::to_string(hour)));
    bool any = false;
    for (std::size_t day = 0; day < weekdays.size(); ++day) {
        HeatMap::Row row;
        row.name = say_word(voice, "weekday", weekdays[day]);
        for (const std::int64_t count : work.openings[day]) {
            any = any || count > 0;
            row.counts.push_back(count);
            row.shown.push_back(text::number(voice, count));
        }
        chart.rows.push_back(std::move(row));
    }
    return any ? std::optional{std::move(chart)} : std::nullopt;
}

std::optional<Distribution> response_plot(const Voice& voice, const app::ResponseTimes& times, const core::Card& card) {
    if (times.n == 0) return std::nullopt;
    Distribution chart;
    for (std::size_t i = 0; i < duration_bins.size(); ++i) {
        const auto count = times.histogram.counts[i];
        chart.bins.push_back({text::digits(voice, say_word(voice, "duration_bin", duration_bins[i])), count,
                              text::number(voice, count), text::share(voice, Ratio{count, times.n})});
    }
    if (times.median) chart.median = line_at(voice, *times.median, say(voice, "report.median"));
    if (times.p90) chart.p90 = line_at(voice, *times.p90, say(voice, "report.p90"));
    for (const auto& line : card.lines)
        if (line.line.kpi == "first_response")
            chart.target = line_at(voice, line.line.target, say_word(voice, "mark", "target"));
    return chart;
}

} // namespace mizan::report
