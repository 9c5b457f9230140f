#pragma once
#include "base/ratio.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mizan::report {

/// What a colour says. Each tone has a mark of its own too, because colour never speaks alone.
enum class Tone { plain, muted, good, warn, bad, accent };

/// A position on an axis with the words for it: {17/20, "Target", "85.0 %"}.
struct Mark {
    Ratio at;
    std::string name;
    std::string shown;
};

struct Interval {
    Ratio low;
    Ratio high;
    std::string name;  // "95 % interval"
    std::string shown; // "80.1 – 88.3 %"
};

/// The ends of an axis by value, low < high, and the words printed at them (may be empty).
/// Where a chart has no axis of its own, the layout takes the span of everything in it plus a margin.
struct Axis {
    Ratio low;
    Ratio high;
    std::string low_shown;
    std::string high_shown;
};

/// One value against floor, target and stretch. Drawn so that better is always towards the end of the line: a
/// lower-is-better measure runs backwards, and right to left mirrors both.
struct BulletChart {
    std::optional<Mark> value;
    std::optional<Interval> interval;
    std::optional<Mark> floor, target, stretch;
    bool lower_is_better = false;
    Tone tone = Tone::plain; // of the value: good, warn and bad have different marks
    std::optional<Axis> axis;
};

/// Values by month, oldest first. A month without a value is a gap in the line.
struct TrendChart {
    struct Point {
        std::string label; // "Jun"
        std::optional<Ratio> value;
        std::string shown; // "84.2 %"; "–" in a gap
        std::optional<Interval> interval;
    };
    std::vector<Point> points;
    std::optional<Mark> target;
    Tone tone = Tone::accent; // of the last value
    std::optional<Axis> axis;
};

/// A total with its interval over the bands of a scale. Bands are in rising order; each reaches up to the next, the
/// last to the end of the axis.
struct BandBar {
    struct Band {
        std::string name;
        Ratio from;
        std::string from_shown; // "85"
        Tone tone = Tone::plain;
    };
    std::vector<Band> bands;
    std::optional<Mark> total;
    std::optional<Interval> interval;
    Axis axis;
};

/// A line of the table that says the same as the chart.
struct ChartRow {
    std::string name;
    std::string value;
    std::string note; // an interval; often empty
    bool operator==(const ChartRow&) const = default;
};

/// What is to be drawn, with every word already worded.
struct Chart {
    std::string title; // the accessible name
    std::variant<BulletChart, TrendChart, BandBar> kind;

    std::vector<ChartRow> table() const;
};

} // namespace mizan::report
