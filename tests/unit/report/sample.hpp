#pragma once
#include "report/document.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

/// Documents to render, and what the system's own readers make of the files.
namespace mizan::report::sample {

inline Mark mark(int at, std::string name) {
    return {Ratio{at}, std::move(name), std::to_string(at)};
}

/// Floor 20, target 60, stretch 80 on an axis from 0 to 100.
inline BulletChart bullet(int value) {
    BulletChart chart;
    chart.value = mark(value, "Value");
    chart.floor = mark(20, "Floor");
    chart.target = mark(60, "Target");
    chart.stretch = mark(80, "Stretch");
    chart.axis = Axis{Ratio{0}, Ratio{100}, "0", "100"};
    return chart;
}

inline TrendChart trend() {
    TrendChart chart;
    chart.axis = Axis{Ratio{0}, Ratio{10}, "0", "10"};
    chart.target = mark(5, "Target");
    const auto interval = Interval{Ratio{1}, Ratio{4}, "95 %", "1 – 4"};
    chart.points = {{"Mar", Ratio{5, 2}, "2.5", interval},
                    {"Apr", Ratio{5}, "5.0", {}},
                    {"May", {}, "–", {}},
                    {"Jun", Ratio{10}, "10.0", {}}};
    return chart;
}

inline BandBar bands() {
    BandBar bar;
    bar.axis = {Ratio{0}, Ratio{120}, "0", "120"};
    bar.bands = {{"Below", Ratio{0}, "0"}, {"Solid", Ratio{60}, "60", Tone::good}, {"Strong", Ratio{90}, "90"}};
    bar.total = mark(75, "Total");
    bar.interval = Interval{Ratio{60}, Ratio{90}, "95 %", "60 – 90"};
    return bar;
}

/// A group of 0.8: Amal with 25 rows and 0.6, Noor, chosen, with 100 and 0.84.
inline FunnelPlot funnel() {
    FunnelPlot chart;
    chart.centre = {Ratio{4, 5}, "Group", "80"};
    chart.n_axis = {Ratio{0}, Ratio{100}, "0", "100"};
    chart.axis = {Ratio{0}, Ratio{1}, "0 %", "100 %"};
    chart.inner_name = "95 %";
    chart.outer_name = "99.8 %";
    chart.n_title = "Ratings";
    chart.points = {{"Amal", 25, Ratio{3, 5}, "60 % (n = 25)", "below 95 %", Tone::warn, false},
                    {"Noor", 100, Ratio{21, 25}, "84 % (n = 100)", "", Tone::plain, true}};
    return chart;
}

inline Distribution distribution() {
    Distribution chart;
    chart.bins = {{"< 1 min", 8, "8", "66.7 %"}, {"1–5 min", 4, "4", "33.3 %"}};
    chart.median = Distribution::Line{0.5, "Median", "0:30"};
    return chart;
}

inline HeatMap heat_map() {
    return {{"0", "1", "2", "3"},
            {{"Sunday", {8, 0, 0, 1}, {"8", "0", "0", "1"}}, {"Monday", {0, 3, 0, 0}, {"0", "3", "0", "0"}}}};
}

/// Amal: a quarter by phone; nobody: nothing.
inline StackedMix mix() {
    return {{"Phone", "Email"},
            {{"Amal", "n = 8", {Ratio{1, 4}, Ratio{3, 4}}, {"25 %", "75 %"}},
             {"Nobody", "n = 0", {Ratio{0}, Ratio{0}}, {"0 %", "0 %"}}}};
}

inline Document document(Direction direction = Direction::left_to_right) {
    const bool arabic = direction == Direction::right_to_left;
    Document out;
    out.direction = direction;
    out.language = arabic ? "ar" : "en";
    out.title = arabic ? "بطاقة الأداء" : "Scorecard of a demonstration";
    out.subtitle = arabic ? "يونيو" : "June";
    out.author = "Example Services";
    out.created = *parse_iso8601("2025-07-02T08:00:00Z");
    out.page_header = {"Example Services", "2025-06"};
    out.page_footer = {"Definitions 1", "As of 2 July"};
    out.page_label = [](int page, int pages) {
        return "Page " + std::to_string(page) + " of " + std::to_string(pages);
    };
    return out;
}

inline Table numbers(int rows) {
    Table table;
    table.caption = "Lines";
    table.columns = {Column::text("Measure"), Column::number("n"), Column::share("Share"), Column::duration("Time")};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({Cell{"Line " + std::to_string(i)}, Cell{std::to_string(i), std::int64_t{i}},
                              Cell{"85.0 %", Share{Ratio{17, 20}}}, Cell{"4:10", Seconds{250}}});
    return table;
}

/// What a command prints about a file with these bytes; nothing where the command is not installed.
inline std::optional<std::string> read_with(const std::string& command, const std::string& after,
                                            const std::string& bytes) {
    if (std::system(("command -v " + command.substr(0, command.find(' ')) + " >/dev/null 2>&1").c_str()) != 0)
        return {};
    char name[] = "/tmp/mizan-report-XXXXXX";
    const int descriptor = mkstemp(name);
    if (descriptor < 0) return {};
    auto* file = fdopen(descriptor, "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
    std::string out;
    auto* pipe = popen((command + " " + name + " " + after + " 2>/dev/null").c_str(), "r");
    std::array<char, 4096> buffer;
    while (const auto n = std::fread(buffer.data(), 1, buffer.size(), pipe))
        out.append(buffer.data(), n);
    pclose(pipe);
    std::filesystem::remove(name);
    return out;
}

inline int count(const std::string& text, const std::string& part) {
    int found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

} // namespace mizan::report::sample
