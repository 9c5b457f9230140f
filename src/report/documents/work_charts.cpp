#include "report/documents/work_charts.hpp"

#include "report/documents/words.hpp"
#include "report/documents/work_plots.hpp"
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

Table funnel_table(const Voice& voice, const FunnelPlot& chart) {
    Table table = data_table(say(voice, "report.funnel"), {Column::text(say(voice, "report.column.agent")),
                                                           Column::number(say(voice, "report.column.n")),
                                                           Column::share(say(voice, "report.column.share")),
                                                           Column::text(say(voice, "report.column.position"))});
    for (const auto& point : chart.points)
        table.rows.push_back({Cell{point.name}, count_cell(voice, point.n), share_cell(voice, point.share),
                              Cell{funnel_place(voice, chart, point)}});
    return table;
}

} // namespace

void add_csat_funnel(Document& document, const Voice& voice, const app::ReportContents& contents) {
    std::vector<FunnelPerson> people;
    for (const auto& scorecard : contents.scorecards.cards) {
        const auto* profile = profile_of(contents, scorecard.person);
        if (profile == nullptr || profile->rated == 0) continue;
        people.push_back({shown_name(voice, scorecard.name, scorecard.name_ar), profile->rated, profile->satisfied,
                          contents.scorecards.cards.size() == 1});
    }
    auto chart = funnel_plot(voice, people, say(voice, "report.funnel_ratings"));
    if (!chart) return;
    document.add(Heading{say(voice, "report.funnel"), 2});
    Table table = funnel_table(voice, *chart);
    document.add(ChartBlock{{say(voice, "report.funnel"), *std::move(chart)}, say(voice, "report.funnel_note"), 230});
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
    auto chart = openings_map(voice, contents.work);
    if (!chart) return;
    Table table = data_table(say(voice, "report.openings"), {Column::text(say(voice, "report.column.weekday")),
                                                             Column::number(say(voice, "report.column.hour")),
                                                             Column::number(say(voice, "report.column.count"))});
    for (const auto& day : chart->rows)
        for (std::size_t hour = 0; hour < day.counts.size(); ++hour)
            table.rows.push_back({Cell{day.name}, count_cell(voice, static_cast<std::int64_t>(hour)),
                                  count_cell(voice, day.counts[hour])});
    document.add(Heading{say(voice, "report.openings"), 2});
    document.add(ChartBlock{{say(voice, "report.openings"), *std::move(chart)},
                            say(voice, "report.openings_note",
                                {{"zone", text::isolated(voice, contents.scorecards.organisation_timezone)}}),
                            170});
    document.add(std::move(table));
}

void add_responses(Document& document, const Voice& voice, const app::ReportContents& contents,
                   const app::Scorecard& scorecard) {
    const auto* profile = profile_of(contents, scorecard.person);
    auto plotted = profile == nullptr ? std::nullopt : response_plot(voice, profile->first_response, scorecard.card);
    if (!plotted) return;
    const auto& times = profile->first_response;
    Distribution& chart = *plotted;
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
