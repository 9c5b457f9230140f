#pragma once
#include "report/charts/parts.hpp"
#include "report/charts/plots.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mizan::report {

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
        std::optional<Ratio> aim = {}; // where the way to the target stands; drawn in the target's place
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
    std::variant<BulletChart, TrendChart, BandBar, FunnelPlot, Distribution, HeatMap, StackedMix> kind;

    std::vector<ChartRow> table() const;
};

} // namespace mizan::report
