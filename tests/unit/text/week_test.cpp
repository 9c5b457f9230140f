#include "text/week.hpp"

#include <catch2/catch.hpp>

using namespace mizan;

// From CLDR's weekData, firstDay: sat OM EG, sun SA US, mon 001 (the world) GB.
TEST_CASE("weeks begin where the time zone's country begins them") {
    CHECK(text::first_day_of_week("Asia/Muscat") == Weekday::sat);
    CHECK(text::first_day_of_week("Africa/Cairo") == Weekday::sat);
    CHECK(text::first_day_of_week("Asia/Riyadh") == Weekday::sun);
    CHECK(text::first_day_of_week("America/New_York") == Weekday::sun);
    CHECK(text::first_day_of_week("Europe/London") == Weekday::mon);
    CHECK(text::first_day_of_week("UTC") == Weekday::mon);
}
