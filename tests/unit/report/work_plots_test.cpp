#include "report/charts/draw.hpp"
#include "report/charts/plot_layout.hpp"
#include "report/charts/point_at.hpp"
#include "report/documents/work_plots.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;

// By hand: 90 of 100 and 20 of 50 are together 110 of 150. At p = 0.7333 and n = 50 the 99.8 % limit below is
// 0.7333 − 3.09 · sqrt(0.7333 · 0.2667 / 50) = 0.540; 0.4 lies below it. At n = 100 the one above is 0.870: 0.9 is
// beyond.
TEST_CASE("a funnel's centre is everybody together, and its tones know which side is better") {
    const text::Voice english{text::Language::en};
    const std::vector<FunnelPerson> people{{"Amal", 100, 90, false}, {"Noor", 50, 20, true}, {"Nobody", 0, 0, false}};
    const auto plot = funnel_plot(english, people, "Rows");
    REQUIRE(plot);
    CHECK(plot->centre.at == Ratio{110, 150});
    REQUIRE(plot->points.size() == 2); // who has no row has no point
    CHECK(plot->points[0].tone == Tone::good);
    CHECK(plot->points[1].tone == Tone::bad);
    CHECK(plot->points[1].chosen);
    const auto reversed = funnel_plot(english, people, "Rows", true);
    CHECK(reversed->points[0].tone == Tone::bad);
    CHECK(reversed->points[1].tone == Tone::good);
    CHECK_FALSE(funnel_plot(english, {{"Nobody", 0, 0, false}}, "Rows"));
}

TEST_CASE("a pointer means the nearest point of a funnel, where it is near, in either direction") {
    const Chart chart{"CSAT", sample::funnel()};
    for (const auto direction : {Direction::left_to_right, Direction::right_to_left}) {
        const Typesetter setter{direction};
        const auto area = funnel_area(setter, sample::funnel(), {0, 0, 400, 200}, Detail::full);
        const auto layout = lay_out(sample::funnel(), area, direction);
        for (std::size_t i = 0; i < layout.points.size(); ++i) {
            const Point beside{layout.points[i].x + 3, layout.points[i].y - 3};
            CHECK(point_at(chart, 400, 200, direction, beside) == i);
        }
        CHECK_FALSE(point_at(chart, 400, 200, direction, {area.x + area.width / 2, area.y}));
    }
    CHECK_FALSE(point_at(Chart{"", sample::distribution()}, 400, 200, Direction::left_to_right, {10, 10}));
}
