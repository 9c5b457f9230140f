#include "report/charts/chart.hpp"
#include "report/charts/plot_layout.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;

namespace {

constexpr Rect plot_place{10, 20, 200, 100};
constexpr auto from_left = Direction::left_to_right;
constexpr auto from_right = Direction::right_to_left;

} // namespace

// Rows 0..100 on 200 units from 10: x = 10 + 2n, mirrored 210 - 2n. Shares 0..1 on 100 units: y = 120 - 100·share.
// At p = 0.8 and n = 100 the standard error is sqrt(0.8 · 0.2 / 100) = 0.04: 95 % limits 0.8 ± 1.959964 · 0.04 =
// 0.7216 and 0.8784, 99.8 % limits 0.8 ± 3.090232 · 0.04 = 0.6764 and 0.9236.
TEST_CASE("A funnel's points, centre and limits lie where their numbers say, and mirrored right to left") {
    const auto chart = sample::funnel();
    const auto layout = lay_out(chart, plot_place, from_left);
    REQUIRE(layout.points.size() == 2);
    CHECK(layout.points[0].x == Approx(60)); // 25 rows
    CHECK(layout.points[0].y == Approx(60)); // 0.6
    CHECK(layout.points[1].x == Approx(210));
    CHECK(layout.centre == Approx(40));
    CHECK(layout.along.front() == Approx(10));
    CHECK(layout.along.back() == Approx(210));
    CHECK(layout.inner_low.back() == Approx(120 - 72.16).margin(0.01));
    CHECK(layout.inner_high.back() == Approx(120 - 87.84).margin(0.01));
    CHECK(layout.outer_low.back() == Approx(120 - 67.64).margin(0.01));
    CHECK(layout.outer_high.back() == Approx(120 - 92.36).margin(0.01));
    CHECK(layout.outer_high.front() == Approx(20)); // without rows anything is possible
    CHECK(layout.outer_low.front() == Approx(120));
    const auto mirrored = lay_out(chart, plot_place, from_right);
    CHECK(mirrored.points[0].x == Approx(160));
    CHECK(mirrored.along.front() == Approx(210));
    CHECK(mirrored.inner_low.back() == Approx(layout.inner_low.back()));
}

// Two bins of 100 units, 8 % of that free at each side; 4 of at most 8 are half as high.
TEST_CASE("A distribution's bars are as high as their counts, and its lines lie inside the bins") {
    const auto chart = sample::distribution();
    const auto layout = lay_out(chart, plot_place, from_left);
    REQUIRE(layout.bars.size() == 2);
    CHECK(layout.bars[0].x == Approx(18));
    CHECK(layout.bars[0].width == Approx(84));
    CHECK(layout.bars[0].height == Approx(100));
    CHECK(layout.bars[1].height == Approx(50));
    CHECK(layout.bars[1].y == Approx(70));
    CHECK(*layout.median == Approx(60)); // half of the first bin
    CHECK_FALSE(layout.p90);
    const auto mirrored = lay_out(chart, plot_place, from_right);
    CHECK(mirrored.bars[0].x == Approx(118));
    CHECK(*mirrored.median == Approx(160));
}

TEST_CASE("A heat map's cells lie row by row from the line's start") {
    const auto chart = sample::heat_map();
    const auto cells = lay_out(chart, plot_place, from_left).cells;
    REQUIRE(cells.size() == 2);
    CHECK(cells[1][0].x == Approx(10));
    CHECK(cells[1][0].y == Approx(70));
    CHECK(cells[1][0].width == Approx(50)); // four columns
    CHECK(lay_out(chart, plot_place, from_right).cells[0][0].x == Approx(160));
}

TEST_CASE("A heat map's levels are nothing, and four equal steps up to the most") {
    const auto chart = sample::heat_map(); // at most 8: steps of two
    for (const auto& [count, level] :
         {std::pair{0, 0}, std::pair{1, 1}, std::pair{2, 1}, std::pair{3, 2}, std::pair{6, 3}, std::pair{8, 4}})
        CHECK(chart.level(count) == level);
    CHECK(HeatMap{}.level(0) == 0);
}

TEST_CASE("The parts of a mix follow each other without gaps from the line's start, and an empty bar has none") {
    const auto chart = sample::mix();
    const auto layout = lay_out(chart, plot_place, from_left);
    REQUIRE(layout.bars.size() == 2);
    CHECK(layout.bars[0].parts[0].from == Approx(10));
    CHECK(layout.bars[0].parts[0].to == Approx(60)); // a quarter of 200
    CHECK(layout.bars[0].parts[1].from == Approx(60));
    CHECK(layout.bars[0].parts[1].to == Approx(210));
    CHECK(layout.bars[0].height == Approx(22)); // of a step of 50, at most 22
    CHECK(layout.bars[0].y == Approx(34));
    CHECK(layout.bars[1].parts[0].from == Approx(layout.bars[1].parts[1].to));
    const auto mirrored = lay_out(chart, plot_place, from_right);
    CHECK(mirrored.bars[0].parts[0].from == Approx(160));
    CHECK(mirrored.bars[0].parts[0].to == Approx(210));
}

TEST_CASE("The large charts say the same as tables") {
    CHECK(Chart{"", sample::funnel()}.table() == std::vector<ChartRow>{{"Amal", "60 % (n = 25)", "below 95 %"},
                                                                       {"Noor", "84 % (n = 100)", ""},
                                                                       {"Group", "80", ""}});
    CHECK(Chart{"", sample::distribution()}.table() ==
          std::vector<ChartRow>{{"< 1 min", "8", "66.7 %"}, {"1–5 min", "4", "33.3 %"}, {"Median", "0:30", ""}});
    CHECK(Chart{"", sample::heat_map()}.table() ==
          std::vector<ChartRow>{{"Sunday", "8", "0"}, {"Sunday", "1", "3"}, {"Monday", "3", "1"}});
    CHECK(Chart{"", sample::mix()}.table() ==
          std::vector<ChartRow>{{"Amal", "25 %", "Phone"}, {"Amal", "75 %", "Email"}});
}
