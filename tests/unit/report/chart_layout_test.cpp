#include "report/charts/layout.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;
using sample::bullet;

// All numbers by hand: the axis 0..100 lies on 200 units, so that x = 2 × value, or 200 − 2 × value where mirrored.
constexpr Rect wide{0, 0, 200, 10};
constexpr auto ltr = Direction::left_to_right;
constexpr auto rtl = Direction::right_to_left;

TEST_CASE("A bullet's value lies where its axis says, and mirrored right to left") {
    CHECK(*lay_out(bullet(25), wide, ltr).value == Approx(50));
    CHECK(*lay_out(bullet(25), wide, rtl).value == Approx(150));
}

TEST_CASE("A lower-is-better bullet runs backwards, so that better is always towards the end") {
    auto chart = bullet(25);
    chart.lower_is_better = true;
    CHECK(*lay_out(chart, wide, ltr).value == Approx(150));
    CHECK(*lay_out(chart, wide, rtl).value == Approx(50));
}

TEST_CASE("A bullet's zones go from worst to best and meet at floor, target and stretch") {
    const auto zones = lay_out(bullet(25), wide, ltr).zones;
    REQUIRE(zones.size() == 4);
    CHECK(zones[0] == BulletLayout::Zone{{0, 40}, 0});
    CHECK(zones[1] == BulletLayout::Zone{{40, 120}, 1});
    CHECK(zones[2] == BulletLayout::Zone{{120, 160}, 2});
    CHECK(zones[3] == BulletLayout::Zone{{160, 200}, 3});
    const auto mirrored = lay_out(bullet(25), wide, rtl).zones;
    CHECK(mirrored[0] == BulletLayout::Zone{{160, 200}, 0});
    CHECK(mirrored[3] == BulletLayout::Zone{{0, 40}, 3});
}

TEST_CASE("A lower-is-better bullet with mirrored marks has the same zones as its counterpart") {
    auto chart = bullet(75);
    chart.lower_is_better = true;
    chart.floor = sample::mark(80, "Floor");
    chart.target = sample::mark(40, "Target");
    chart.stretch = sample::mark(20, "Stretch");
    CHECK(lay_out(chart, wide, ltr).zones == lay_out(bullet(25), wide, ltr).zones);
    CHECK(lay_out(chart, wide, rtl).zones == lay_out(bullet(25), wide, rtl).zones);
}

TEST_CASE("A bullet without a floor begins in the zone below the target") {
    auto chart = bullet(25);
    chart.floor.reset();
    const auto zones = lay_out(chart, wide, ltr).zones;
    REQUIRE(zones.size() == 3);
    CHECK(zones[0] == BulletLayout::Zone{{0, 120}, 1});
}

TEST_CASE("An interval keeps its left before its right when mirrored, and stays on the axis") {
    auto chart = bullet(25);
    chart.interval = Interval{Ratio{-10}, Ratio{30}, "", ""};
    const auto straight = *lay_out(chart, wide, ltr).interval;
    CHECK(straight.from == Approx(0));
    CHECK(straight.to == Approx(60));
    const auto mirrored = *lay_out(chart, wide, rtl).interval;
    CHECK(mirrored.from == Approx(140));
    CHECK(mirrored.to == Approx(200));
}

TEST_CASE("An axis that is not given spans everything with a margin of 8 percent") {
    auto chart = bullet(50);
    chart.axis.reset();
    chart.floor = sample::mark(0, "Floor");
    chart.stretch = sample::mark(100, "Stretch");
    // -8 .. 108 on 116 units: 50 lies at 58.
    CHECK(*lay_out(chart, {0, 0, 116, 10}, ltr).value == Approx(58));
}

TEST_CASE("A chart of one value that is its target is still laid out") {
    BulletChart chart;
    chart.value = chart.target = sample::mark(7, "Seven");
    CHECK(*lay_out(chart, wide, ltr).value == Approx(100)); // 6 .. 8
}

TEST_CASE("A trend's months stand in equal steps, from the right when mirrored") {
    const Rect rect{0, 0, 80, 100};
    const auto straight = lay_out(sample::trend(), rect, ltr).places;
    const auto mirrored = lay_out(sample::trend(), rect, rtl).places;
    REQUIRE(straight.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(straight[i].x == Approx(10 + 20.0 * static_cast<double>(i)));
        CHECK(mirrored[i].x == Approx(70 - 20.0 * static_cast<double>(i)));
    }
}

TEST_CASE("A trend's values grow upwards and a missing month is a gap") {
    const auto layout = lay_out(sample::trend(), {0, 0, 80, 100}, ltr);
    CHECK(*layout.places[0].y == Approx(75)); // 2.5 of 10
    CHECK(*layout.places[1].y == Approx(50));
    CHECK_FALSE(layout.places[2].y);
    CHECK(*layout.places[3].y == Approx(0));
    CHECK(layout.places[0].interval->from == Approx(60)); // 4 of 10
    CHECK(layout.places[0].interval->to == Approx(90));
    CHECK(*layout.target == Approx(50));
}

TEST_CASE("Bands reach to the next and the last to the axis's end") {
    const auto straight = lay_out(sample::bands(), {0, 0, 120, 10}, ltr);
    REQUIRE(straight.bands.size() == 3);
    CHECK(straight.bands[1].from == Approx(60));
    CHECK(straight.bands[1].to == Approx(90));
    CHECK(straight.bands[2].to == Approx(120));
    CHECK(*straight.total == Approx(75));
    const auto mirrored = lay_out(sample::bands(), {0, 0, 120, 10}, rtl);
    CHECK(mirrored.bands[2].from == Approx(0));
    CHECK(mirrored.bands[2].to == Approx(30));
    CHECK(*mirrored.total == Approx(45));
    CHECK(mirrored.interval->from == Approx(30));
}

TEST_CASE("The way to the target lies where its months say, and widens the axis") {
    TrendChart chart;
    chart.axis = Axis{Ratio{0}, Ratio{100}, "0", "100"};
    chart.points = {{"Jul", Ratio{50}, "50", {}, {}}, {"Aug", {}, "–", {}, Ratio{60}}, {"Sep", {}, "–", {}, Ratio{80}}};
    const Rect plot{0, 0, 300, 200}; // 0 at the bottom, 100 at the top: y = 200 − 2 × value
    const auto layout = lay_out(chart, plot, ltr);
    CHECK_FALSE(layout.places[0].aim);
    CHECK(*layout.places[1].aim == Approx(80));
    CHECK(*layout.places[2].aim == Approx(40));
    chart.axis.reset(); // 50 to 80 with a margin of 0.08 × 30
    CHECK(*lay_out(chart, plot, ltr).places[2].aim == Approx(200 * 2.4 / 34.8));
}
