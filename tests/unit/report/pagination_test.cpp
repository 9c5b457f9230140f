#include "report/pdf/columns.hpp"
#include "report/pdf/paginate.hpp"

#include <catch2/catch.hpp>

using namespace mizan::report;

TEST_CASE("Pieces fill a page and go on upon the next, their gap dropped at its top") {
    const auto placed = paginate({{40}, {40, 10}, {40, 10}}, 100);
    CHECK(placed == std::vector<Placed>{{0, 0, 0}, {1, 0, 50}, {2, 1, 0}});
}

TEST_CASE("A heading goes with what follows it") {
    const auto placed = paginate({{70}, {.height = 20, .keep_with_next = true}, {20}}, 100);
    CHECK(placed == std::vector<Placed>{{0, 0, 0}, {1, 1, 0}, {2, 1, 20}});
}

TEST_CASE("A table's head is repeated on each page that begins with one of its rows") {
    const Stretch row{.height = 30, .head = 0};
    const auto placed = paginate({{.height = 20, .keep_with_next = true}, row, row, row, row, row}, 100);
    CHECK(placed ==
          std::vector<Placed>{
              {0, 0, 0}, {1, 0, 20}, {2, 0, 50}, {0, 1, 0, true}, {3, 1, 20}, {4, 1, 50}, {0, 2, 0, true}, {5, 2, 20}});
}

TEST_CASE("A page break begins a page, but not an empty one") {
    const auto placed = paginate({{.height = 0, .break_before = true}, {10}, {.height = 5, .break_before = true}}, 100);
    CHECK(placed == std::vector<Placed>{{0, 0, 0}, {1, 0, 0}, {2, 1, 0}});
}

TEST_CASE("What is kept together but higher than a page breaks where it must") {
    const Stretch tied{.height = 60, .keep_with_next = true};
    const auto placed = paginate({tied, tied, {150}, {10}}, 100);
    CHECK(placed == std::vector<Placed>{{0, 0, 0}, {1, 1, 0}, {2, 2, 0}, {3, 3, 0}});
}

TEST_CASE("Columns of figures get what they need and the others divide the rest") {
    const auto widths = column_widths({{0, 3, true}, {50, 1, false}, {0, 1, true}}, 250, 40);
    CHECK(widths == std::vector<double>{150, 50, 50});
}

TEST_CASE("Figures give way evenly where they would leave the others too little") {
    // 300 are left to 400 asked for, when the one flexible column keeps its 100.
    const auto widths = column_widths({{0, 1, true}, {200, 1, false}, {200, 1, false}}, 400, 100);
    CHECK(widths == std::vector<double>{100, 150, 150});
}

TEST_CASE("Figures alone fill the whole width") {
    CHECK(column_widths({{50, 1, false}, {30, 1, false}}, 100, 40) == std::vector<double>{60, 40});
}
