#include "base/typed.hpp"

#include <catch2/catch.hpp>

using namespace mizan;

TEST_CASE("numbers are read as people type them, in either script") {
    CHECK(typed_number("80") == Ratio{80});
    CHECK(typed_number(" 0.85 ") == Ratio{85, 100});
    CHECK(typed_number("85%") == Ratio{85, 100});
    CHECK(typed_number("٠٫٨٥") == Ratio{85, 100});
    CHECK(typed_number("۸۵٪") == Ratio{85, 100});
    CHECK(typed_number("-2") == Ratio{-2});
    for (const char* wrong : {"", "x", "1.2.3", "1.", ".5", "1e3", "1,5", "--1", "1234567890", "0.1234567", "%"})
        CHECK_FALSE(typed_number(wrong));
}

TEST_CASE("days are read in either script, direction marks say nothing") {
    CHECK(typed_date("2025-06-01") == Date::from_ymd(2025, 6, 1));
    CHECK(typed_date("\u2068٢٠٢٥-٠٦-٠١\u2069") == Date::from_ymd(2025, 6, 1));
    CHECK_FALSE(typed_date("2025-02-30"));
    CHECK_FALSE(typed_date("June"));
}
