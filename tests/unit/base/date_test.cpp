#include "base/date.hpp"
#include "base/period.hpp"

#include <catch2/catch.hpp>

using namespace mizan;

namespace {
Date day(const char* iso) {
    return Date::parse(iso).value();
}
Period period(const char* text) {
    auto result = Period::parse(text);
    REQUIRE(result);
    return *result;
}
} // namespace

TEST_CASE("A date counts days since 1970 and knows its weekday") {
    CHECK(day("1970-01-01").days() == 0);
    CHECK(day("2000-03-01").days() == 11017); // date -u -d 2000-03-01 +%s ÷ 86400
    CHECK(day("1969-12-31").weekday() == Weekday::wed);
    CHECK(day("1970-01-01").weekday() == Weekday::thu);
    CHECK(day("2025-06-01").weekday() == Weekday::sun);
    CHECK(day("2024-02-29").iso() == "2024-02-29");
}

TEST_CASE("A day that does not exist is no date") {
    CHECK_FALSE(Date::from_ymd(2025, 2, 29));
    CHECK_FALSE(Date::from_ymd(2025, 13, 1));
    CHECK_FALSE(Date::from_ymd(2025, 0, 1));
    CHECK_FALSE(Date::parse("2025-6-1"));
    CHECK_FALSE(Date::parse("2025-06-0a"));
    CHECK_FALSE(Date::parse("2025-06--1"));
}

TEST_CASE("Months are added keeping the day, or the last one") {
    CHECK(day("2025-01-31").plus_months(1) == day("2025-02-28"));
    CHECK(day("2024-06-30").plus_months(1) == day("2024-07-30")); // not "sticky" to the month's end
    CHECK(day("2025-01-15").plus_months(-2) == day("2024-11-15"));
    CHECK(day("2025-12-05").first_of_next_month() == day("2026-01-01"));
    CHECK(Month::of(day("2025-12-05")).iso() == "2025-12");
    CHECK(Month::of(day("2025-12-05")).end() == day("2026-01-01"));
}

TEST_CASE("A period is read in each of its spellings, half-open") {
    CHECK(period("2025-06").first == day("2025-06-01"));
    CHECK(period("2025-06").end == day("2025-07-01"));
    CHECK(period("2025-Q4").first == day("2025-10-01"));
    CHECK(period("2025-Q4").end == day("2026-01-01"));
    CHECK(period("2025").end == day("2026-01-01"));
    CHECK(period("2025-04-01..2025-06-30").end == day("2025-07-01"));
    CHECK(period("2025-06-01..2025-06-01").contains(day("2025-06-01")));
}

TEST_CASE("An ISO week begins on Monday and belongs to the year of its Thursday") {
    // ISO 8601 examples: 2008-12-29 is 2009-W01-1, 2010-01-03 is 2009-W53-7
    CHECK(period("2009-W01").first == day("2008-12-29"));
    CHECK(period("2009-W53").end == day("2010-01-04"));
    CHECK(period("2025-W23").first == day("2025-06-02"));
    CHECK_FALSE(Period::parse("2025-W53")); // 2025 has 52 weeks
    CHECK_FALSE(Period::parse("2025-W00"));
}

TEST_CASE("A period that cannot be read, or runs backwards, is refused with what was found") {
    for (const char* text : {"", "25-06", "2025-13", "2025-Q5", "2025-6", "2025-06-01", "2025-06-01..", "June 2025",
                             "2025-06-31..2025-07-01"}) {
        const auto result = Period::parse(text);
        REQUIRE_FALSE(result);
        CHECK(result.refusal() == Refusal{"period_unreadable", {{"found", std::string{text}}}});
    }
    CHECK(Period::parse("2025-06-02..2025-06-01").refusal().code == "period_backwards");
}
