#include "core/kpi/quantile.hpp"

#include "core/kpi/survival.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

TEST_CASE("Type 7 of Hyndman and Fan, as numpy's documentation defines it") {
    // h = (n − 1)·q; for 1, 2, 3, 4, 10: p90 at h = 3.6: 4 + 0.6 · 6
    std::vector<std::int64_t> values{10, 1, 4, 3, 2};
    RankedValues ranked{values};
    CHECK(ranked.quantile(Ratio{9, 10}) == Ratio{38, 5});
    CHECK(ranked.quantile(Ratio{1, 2}) == Ratio{3});
    CHECK(ranked.quantile(Ratio{0}) == Ratio{1});
    CHECK(ranked.quantile(Ratio{1}) == Ratio{10});
    CHECK(ranked.quantile(Ratio{1, 4}) == Ratio{2});
}

TEST_CASE("The median of an even number of values lies between the two in the middle") {
    std::vector<std::int64_t> values{7, 4};
    CHECK(RankedValues{values}.quantile(Ratio{1, 2}) == Ratio{11, 2});
}

TEST_CASE("A single value is every quantile") {
    std::vector<std::int64_t> values{7};
    CHECK(RankedValues{values}.quantile(Ratio{9, 10}) == Ratio{7});
}

TEST_CASE("The Kaplan–Meier median of the leukaemia trial") {
    // Freireich et al. 1963, 6-MP arm, weeks of remission (as in Kleinbaum & Klein, Survival Analysis, table 2.1): 23;
    // the placebo arm has no one censored: 8
    CHECK(survival_median({6, 6, 6, 7, 10, 13, 16, 22, 23}, {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) == 23);
    CHECK(survival_median({1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}, {}) == 8);
}

TEST_CASE("There is no Kaplan–Meier median where more than half are still open") {
    CHECK_FALSE(survival_median({5}, {10, 10}));
    CHECK_FALSE(survival_median({}, {10}));
    CHECK_FALSE(survival_median({}, {}));
    CHECK(survival_median({5, 6}, {10, 10}) == 6); // exactly half
}
