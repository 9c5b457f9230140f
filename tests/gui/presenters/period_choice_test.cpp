#include "gui/frame/period_choice.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

Month month(int year, int number) {
    return Month::of(*Date::from_ymd(year, number, 1));
}
using Kind = PeriodChoice::Kind;

} // namespace

TEST_CASE("the last month with data is chosen at first") {
    const PeriodChoice choice{month(2024, 11), month(2025, 2)};
    REQUIRE(choice.periods().size() == 4);
    CHECK(choice.period()->name == "2025-02");
    CHECK_FALSE(choice.can_step(1));
    CHECK(choice.can_step(-3));
    CHECK_FALSE(choice.can_step(-4));
}

TEST_CASE("a longer kind holds the end of the month that was chosen") {
    PeriodChoice choice{month(2024, 11), month(2025, 2)};
    choice.choose_kind(Kind::quarter);
    CHECK(choice.period()->name == "2025-Q1");
    CHECK(choice.periods().size() == 2);
    choice.step(-1);
    CHECK(choice.period()->name == "2024-Q4");
    choice.choose_kind(Kind::year);
    CHECK(choice.period()->name == "2024");
}

TEST_CASE("back to months, the last month of the year that has data is chosen") {
    PeriodChoice choice{month(2024, 11), month(2025, 2)};
    choice.choose_kind(Kind::year);
    choice.choose_kind(Kind::month);
    CHECK(choice.period()->name == "2025-02");
}

TEST_CASE("without data there is no period and nothing to step to") {
    PeriodChoice choice;
    CHECK_FALSE(choice.period());
    CHECK_FALSE(choice.can_step(0));
    choice.step(1);
    choice.choose_kind(Kind::quarter);
    CHECK_FALSE(choice.period());
}

TEST_CASE("the period stays when more months arrive") {
    PeriodChoice before{month(2025, 1), month(2025, 3)};
    before.step(-1);
    PeriodChoice after{month(2024, 6), month(2025, 4)};
    after.resume(before);
    CHECK(after.period()->name == "2025-02");
}
