#include "core/scorecards/points.hpp"

#include "core/scorecards/card.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

SchemeLine marks(Ratio floor, Ratio target, Ratio stretch) {
    SchemeLine line;
    line.floor = floor;
    line.target = target;
    line.stretch = stretch;
    return line;
}

} // namespace

// Every number here is worked out by hand.

TEST_CASE("Points go from floor 0 over target 100 to stretch 120, clamped") {
    const SchemeLine csat = marks(Ratio{60, 100}, Ratio{85, 100}, Ratio{95, 100});
    CHECK(line_points(csat, Ratio{1, 2}) == Ratio{0});
    CHECK(line_points(csat, Ratio{60, 100}) == Ratio{0});
    CHECK(line_points(csat, Ratio{70, 100}) == Ratio{40});
    CHECK(line_points(csat, Ratio{85, 100}) == Ratio{100});
    CHECK(line_points(csat, Ratio{90, 100}) == Ratio{110});
    CHECK(line_points(csat, Ratio{1}) == Ratio{120});
    CHECK(line_points(csat, Ratio{2, 3}) == Ratio{80, 3});
}

TEST_CASE("Points where lower is better") {
    const SchemeLine wait = marks(Ratio{300}, Ratio{100}, Ratio{50});
    CHECK(line_points(wait, Ratio{400}) == Ratio{0});
    CHECK(line_points(wait, Ratio{200}) == Ratio{50});
    CHECK(line_points(wait, Ratio{75}) == Ratio{110});
    CHECK(line_points(wait, Ratio{0}) == Ratio{120});
}

TEST_CASE("The total is rounded once, half to even, from exact points") {
    CHECK(total_of({{1, Exact{1, 3}}, {2, Exact{2, 3}}}).hundredths == 56); // 5/9 = 0.5555…
    CHECK(total_of({{1, Exact{5, 1000}}}).hundredths == 0);                 // 0.005
    CHECK(total_of({{1, Exact{15, 1000}}}).hundredths == 2);                // 0.015
}

TEST_CASE("The total of ten lines over ten million rows each does not overflow") {
    std::vector<WeightedPoints> counted;
    for (int i = 0; i < 10; ++i)
        counted.push_back({10, Exact{100} * Exact{9'999'991 - i, 9'999'999 - 2 * i}});
    CHECK(total_of(counted).hundredths == 10000);
}

TEST_CASE("Printed contributions sum to the total; what is cut off goes to those that lost most") {
    // three equal lines of 100/3 points, weights 1: the total is 33.33; 11.11 each
    const std::vector<WeightedPoints> thirds(3, {1, Exact{100, 3}});
    CHECK(contributions_of(thirds) == std::vector<Points>{{1111}, {1111}, {1111}});
    // 50 · 2/3 = 33.3333, 100 · 1/3 = 33.3333: the total 66.67 needs one more, the earlier gets it
    CHECK(contributions_of({{2, Exact{50}}, {1, Exact{100}}}) == std::vector<Points>{{3334}, {3333}});
}

TEST_CASE("Bands read the rounded total") {
    const std::vector<Band> bands{{"strong", Points{10000}}, {"solid", Points{8500}}, {"below", Points{0}}};
    CHECK(band_of(bands, Points{10000}) == 0);
    CHECK(band_of(bands, Points{9999}) == 1);
    CHECK(band_of(bands, Points{0}) == 2);
    CHECK(band_named(bands, "solid") == 1U);
    CHECK_FALSE(band_named(bands, "gold"));
}
