#pragma once
#include "report/charts/parts.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Charts of a whole page's width: many people, many rows.
namespace mizan::report {

/// Shares over the number of rows that they rest on, with the limits inside which chance alone puts 95 % and 99.8 % of
/// people whose true share is the group's (core::funnel_limits), as many times wider in variance as `spread` says.
struct FunnelPlot {
    struct Point {
        std::string name;
        std::int64_t n = 0;
        Ratio share;
        std::string shown; // "84.2 % (n = 120)"
        std::string note;  // "above the 95 % limits"; empty inside them
        Tone tone = Tone::plain;
        bool chosen = false;
    };
    std::vector<Point> points;
    Mark centre;                        // the group's share
    double spread = 1;                  // over-dispersion, at least 1
    std::string inner_name, outer_name; // "95 %", "99.8 %"
    Axis n_axis, axis;                  // rows from the line's start; shares from the bottom
    std::string n_title;                // "Ratings"
};

/// How many values fall into each of several bins, which lie side by side and are equally wide.
struct Distribution {
    struct Bin {
        std::string label; // "1–5 min"
        std::int64_t count = 0;
        std::string shown; // "12"
        std::string share; // "8.3 %"
    };
    /// `at` counts bins: 2.5 is the middle of the third.
    struct Line {
        double at = 0;
        std::string name, shown;
    };
    std::vector<Bin> bins;
    std::optional<Line> median, p90, target;
};

/// Counts in rows and columns, on a scale of one hue from light to dark; every cell bears its number.
struct HeatMap {
    struct Row {
        std::string name;
        std::vector<std::int64_t> counts; // one for each column
        std::vector<std::string> shown;
    };
    std::vector<std::string> columns;
    std::vector<Row> rows;
    static constexpr int levels = 5;
    /// 0 for nothing, else 1 .. levels - 1 in equal steps up to the largest count.
    int level(std::int64_t count) const;
};

/// What wholes are made of: each bar is 100 %, its parts in the order of the legend, told apart by pattern and colour.
struct StackedMix {
    struct Bar {
        std::string name;
        std::string total;         // "n = 120"
        std::vector<Ratio> shares; // one for each series; together 1, or all 0
        std::vector<std::string> shown;
    };
    std::vector<std::string> series;
    std::vector<Bar> bars;
};

} // namespace mizan::report
