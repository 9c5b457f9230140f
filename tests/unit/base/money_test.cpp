#include "base/money.hpp"

#include <catch2/catch.hpp>

#include <type_traits>

using namespace mizan;

static_assert(!std::is_constructible_v<Money, double, std::string>, "money is never a floating-point number");

TEST_CASE("A currency's minor unit has the decimals of ISO 4217") {
    CHECK(minor_digits("OMR") == 3); // baisa
    CHECK(minor_digits("KWD") == 3);
    CHECK(minor_digits("JPY") == 0);
    CHECK(minor_digits("USD") == 2);
    CHECK(minor_digits("SAR") == 2);
    CHECK(minor_digits("CLF") == 4);
    CHECK(minor_digits("UYI") == 0);
}
