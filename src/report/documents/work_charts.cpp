#include "report/documents/work_charts.hpp"

#include "core/kpi/funnel.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

using text::say;
using text::say_word;
using text::Voice;

const app::PersonProfile* profile_of(const app::ReportContents& contents, PersonId person) {
    for (const auto& profile : contents.work.people)
        if (profile.person == person) return &profile;
    return nullptr;
}

/// For XLSX and CSV alone: the pages have the chart.
Table data_table(std::string caption, std::vector<Column> columns) {
    Table table;
    table.caption = std::move(caption);
    table.caption_shown = false;
    for (auto& column : columns)
        table.columns.push_back(std::move(column).only_in(Where::data));
    return table;
}

Cell count_cell(const Voice& voice, std::int64_t count) {
    return {text::number(voice, count), count};
}

Cell share_cell(const Voice& voice, const Ratio& share) {
    return {text::share(voice, share), Share{share}};
}

constexpr std::array funnel_places{"below_outer", "below_inner", "within", "above_inner", "above_outer"};

Tone funnel_tone(core::FunnelPlace place) {
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
        const auto limits = core::funnel_limits(p, static_cast<double>(point.n));
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

Table funnel_table(const Voice& voice, const FunnelPlot& chart, std::vector<std::string> places) {
    Table table = data_table(say(voice, "report.funnel"), {Column::text(say(voice, "report.column.agent")),
                                                           Column::number(say(voice, "report.column.n")),
                                                           Column::share(say(voice, "report.column.share")),
                                                           Column::text(say(voice, "report.column.position"))});
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const auto& point = chart.points[i];
        table.rows.push_back(
            {Cell{point.name}, count_cell(voice, point.n), share_cell(voice, point.share), Cell{std::move(places[i])}});
    }
    return table;
}

constexpr std::array weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::array duration_bins{"under_1_min", "to_5_min", "to_15_min", "to_1_h",
                                   "to_4_h",      "to_8_h",   "to_24_h",   "over_24_h"};

Distribution::Line line_at(const Voice& voice, const Ratio& seconds, std::string name) {
    return {core::DurationHistogram::position_of(Seconds{seconds.scaled(0)}), std::move(name),
            text::duration(voice, seconds)};
}

Distribution distribution_of(const Voice& voice, const app::ResponseTimes& times, const std::optional<Ratio>& target) {
    Distribution chart;
    for (std::size_t i = 0; i < duration_bins.size(); ++i) {
        const auto count = times.histogram.counts[i];
        chart.bins.push_back({text::digits(voice, say_word(voice, "duration_bin", duration_bins[i])), count,
                              text::number(voice, count), text::share(voice, Ratio{count, times.n})});
    }
    if (times.median) chart.median = line_at(voice, *times.median, say(voice, "report.median"));
    if (times.p90) chart.p90 = line_at(voice, *times.p90, say(voice, "report.p90"));
    if (target) chart.target = line_at(voice, *target, say_word(voice, "mark", "target"));
    return chart;
}

} // namespace

void add_csat_funnel(Document& document, const Voice& voice, const app::ReportContents& contents) {
    FunnelPlot chart;
    std::int64_t rated = 0, satisfied = 0, most = 0;
    for (const auto& profile : contents.work.people) {
        rated += profile.rated;
        satisfied += profile.satisfied;
        most = std::max(most, profile.rated);
    }
    if (rated == 0) return;
    chart.centre = {Ratio{satisfied, rated}, say(voice, "report.funnel_group"),
                    text::share(voice, Ratio{satisfied, rated})};
    std::vector<std::string> places;
    for (const auto& scorecard : contents.scorecards.cards) {
        const auto* profile = profile_of(contents, scorecard.person);
        if (profile == nullptr || profile->rated == 0) continue;
        const Ratio share{profile->satisfied, profile->rated};
        const auto place =
            core::funnel_place(chart.centre.at.approximate(), static_cast<double>(profile->rated), share.approximate());
        places.push_back(
            text::digits(voice, say_word(voice, "funnel_place", funnel_places[static_cast<std::size_t>(place)])));
        chart.points.push_back({shown_name(voice, scorecard.name, scorecard.name_ar), profile->rated, share,
                                say(voice, "report.share_of_n",
                                    {{"share", text::share(voice, share)}, {"n", std::int64_t{profile->rated}}}),
                                place == core::FunnelPlace::within ? "" : places.back(), funnel_tone(place),
                                contents.scorecards.cards.size() == 1});
    }
    chart.n_axis = {Ratio{0}, Ratio{round_up(most)}, text::number(voice, 0), text::number(voice, round_up(most))};
    chart.axis = funnel_axis(voice, chart);
    chart.inner_name = text::digits(voice, say(voice, "report.funnel_inner"));
    chart.outer_name = text::digits(voice, say(voice, "report.funnel_outer"));
    chart.n_title = say(voice, "report.funnel_ratings");
    document.add(Heading{say(voice, "report.funnel"), 2});
    Table table = funnel_table(voice, chart, std::move(places));
    document.add(ChartBlock{{say(voice, "report.funnel"), std::move(chart)}, say(voice, "report.funnel_note"), 230});
    document.add(std::move(table));
}

void add_channel_mix(Document& document, const Voice& voice, const app::ReportContents& contents) {
    std::array<std::int64_t, core::channel_count> totals{};
    for (const auto& profile : contents.work.people)
        for (std::size_t i = 0; i < totals.size(); ++i)
            totals[i] += profile.channels[i];
    std::vector<std::size_t> used; // the channel that most work came by first, the same for everybody
    for (std::size_t i = 0; i < totals.size(); ++i)
        if (totals[i] > 0) used.push_back(i);
    if (used.empty()) return;
    std::stable_sort(used.begin(), used.end(), [&](std::size_t a, std::size_t b) { return totals[a] > totals[b]; });

    StackedMix chart;
    const auto channel_word = [&](std::size_t i) {
        return say_word(voice, "channel", core::name_of(static_cast<core::Channel>(i)));
    };
    for (const auto i : used)
        chart.series.push_back(channel_word(i));
    Table table = data_table(say(voice, "report.channel_mix"), {Column::text(say(voice, "report.column.agent")),
                                                                Column::text(say(voice, "report.column.channel")),
                                                                Column::number(say(voice, "report.column.count")),
                                                                Column::share(say(voice, "report.column.share"))});
    for (const auto& scorecard : contents.scorecards.cards) {
        const auto* profile = profile_of(contents, scorecard.person);
        const auto handled = profile == nullptr ? 0 : profile->handled();
        if (handled == 0) continue;
        StackedMix::Bar bar;
        bar.name = shown_name(voice, scorecard.name, scorecard.name_ar);
        bar.total = say(voice, "report.n_note", {{"count", std::int64_t{handled}}});
        for (const auto i : used) {
            const Ratio share{profile->channels[i], handled};
            bar.shares.push_back(share);
            bar.shown.push_back(text::share(voice, share, 0));
            table.rows.push_back({Cell{bar.name}, Cell{channel_word(i)}, count_cell(voice, profile->channels[i]),
                                  share_cell(voice, share)});
        }
        chart.bars.push_back(std::move(bar));
    }
    constexpr int legend_height = 34, bar_height = 20, most_height = 420;
    const int height = std::min(most_height, legend_height + bar_height * static_cast<int>(chart.bars.size()));
    document.add(Heading{say(voice, "report.channel_mix"), 2});
    document.add(ChartBlock{{say(voice, "report.channel_mix"), std::move(chart)}, {}, height});
    document.add(std::move(table));
}

void add_openings(Document& document, const Voice& voice, const app::ReportContents& contents) {
    HeatMap chart;
    for (std::int64_t hour = 0; hour < 24; ++hour)
        chart.columns.push_back(text::digits(voice, (hour < 10 ? "0" : "") + std::to_string(hour)));
    Table table = data_table(say(voice, "report.openings"), {Column::text(say(voice, "report.column.weekday")),
                                                             Column::number(say(voice, "report.column.hour")),
                                                             Column::number(say(voice, "report.column.count"))});
    bool any = false;
    for (std::size_t day = 0; day < weekdays.size(); ++day) {
        HeatMap::Row row;
        row.name = say_word(voice, "weekday", weekdays[day]);
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const auto count = contents.work.openings[day][hour];
            any = any || count > 0;
            row.counts.push_back(count);
            row.shown.push_back(text::number(voice, count));
            table.rows.push_back(
                {Cell{row.name}, count_cell(voice, static_cast<std::int64_t>(hour)), count_cell(voice, count)});
        }
        chart.rows.push_back(std::move(row));
    }
    if (!any) return;
    document.add(Heading{say(voice, "report.openings"), 2});
    document.add(ChartBlock{{say(voice, "report.openings"), std::move(chart)},
                            say(voice, "report.openings_note",
                                {{"zone", text::isolated(voice, contents.scorecards.organisation_timezone)}}),
                            170});
    document.add(std::move(table));
}

void add_responses(Document& document, const Voice& voice, const app::ReportContents& contents,
                   const app::Scorecard& scorecard) {
    const auto* profile = profile_of(contents, scorecard.person);
    if (profile == nullptr || profile->first_response.n == 0) return;
    const auto& times = profile->first_response;
    std::optional<Ratio> target;
    for (const auto& line : scorecard.card.lines)
        if (line.line.kpi == "first_response") target = line.line.target;
    Distribution chart = distribution_of(voice, times, target);
    Table table = data_table(say(voice, "report.responses"), {Column::text(say(voice, "report.column.agent")),
                                                              Column::text(say(voice, "report.column.bin")),
                                                              Column::number(say(voice, "report.column.count")),
                                                              Column::share(say(voice, "report.column.share"))});
    const std::string name = shown_name(voice, scorecard.name, scorecard.name_ar);
    for (const auto& bin : chart.bins)
        table.rows.push_back(
            {Cell{name}, Cell{bin.label}, count_cell(voice, bin.count), share_cell(voice, Ratio{bin.count, times.n})});
    document.add(Heading{say(voice, "report.responses"), 2});
    document.add(
        ChartBlock{{say(voice, "report.responses"), std::move(chart)}, say(voice, "report.responses_note"), 160});
    document.add(std::move(table));
}

} // namespace mizan::report
