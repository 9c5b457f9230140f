#include "base/ratio.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <type_traits>

using namespace mizan;

static_assert(!std::is_constructible_v<Ratio, double>, "a bare double never becomes a ratio");
static_assert(!std::is_convertible_v<int, Ratio>);

TEST_CASE("A ratio is kept in lowest terms and compared exactly") {
    CHECK(Ratio{34, 40} == Ratio{17, 20});
    CHECK(Ratio{1, -2} == Ratio{-1, 2});
    CHECK(Ratio{1, 3} < Ratio{333334, 1000000});
    CHECK(Ratio{1, 3} > Ratio{333333, 1000000});
    CHECK(Ratio{0, 7} == Ratio{});
    CHECK(Ratio{1, 3} + Ratio{1, 6} == Ratio{1, 2});
    CHECK(Ratio{1, 2} - Ratio{2, 3} == Ratio{-1, 6});
    CHECK(Ratio{2, 3} * Ratio{3, 4} == Ratio{1, 2});
    CHECK(Ratio{1, 2} / Ratio{-1, 4} == Ratio{-2});
    CHECK_THROWS_AS(Ratio(1, 0), std::domain_error);
    CHECK_THROWS_AS(Ratio(1) / Ratio(0), std::domain_error);
    CHECK_THROWS_AS(Ratio(INT64_MAX) * Ratio(INT64_MAX), std::overflow_error);
}

TEST_CASE("Rounding is half to even, once") {
    CHECK(Ratio{1, 8}.scaled(2) == 12); // 12.5 → 12
    CHECK(Ratio{3, 8}.scaled(2) == 38); // 37.5 → 38
    CHECK(Ratio{-1, 8}.scaled(2) == -12);
    CHECK(Ratio{-3, 8}.scaled(2) == -38);
    CHECK(Ratio{5, 2}.scaled(0) == 2);
    CHECK(Ratio{7, 2}.scaled(0) == 4);
    CHECK(Ratio{1, 3}.rounded(2) == Ratio{33, 100});
    CHECK(Ratio{2, 3}.fixed(6) == "0.666667");
    CHECK(Ratio{-1, 200}.fixed(2) == "0.00"); // −0.005 → −0.00, and there is no minus zero
    CHECK(Ratio{-3, 2}.fixed(2) == "-1.50");
    CHECK(Ratio{42}.fixed(0) == "42");
    CHECK(Ratio::nearest(0.1234565, 6) == Ratio{123456, 1000000}.rounded(6)); // binary 0.1234565 lies below the tie
    CHECK(Ratio::nearest(-2.5, 0) == Ratio{-2});
}
