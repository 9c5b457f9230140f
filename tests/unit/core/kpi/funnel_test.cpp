#include "core/kpi/funnel.hpp"
#include "core/kpi/histogram.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

// By hand: p = 0.8, n = 100: standard error 0.04; 1.959964 · 0.04 = 0.07840, 3.090232 · 0.04 = 0.12361.
TEST_CASE("funnel limits are the share more or less 1.96 and 3.09 standard errors") {
    const auto limits = funnel_limits(0.8, 100);
    CHECK(limits.inner_low == Approx(0.72160).margin(1e-5));
    CHECK(limits.inner_high == Approx(0.87840).margin(1e-5));
    CHECK(limits.outer_low == Approx(0.67639).margin(1e-5));
    CHECK(limits.outer_high == Approx(0.92361).margin(1e-5));
}

TEST_CASE("funnel limits never leave 0 and 1, and nothing is known without rows") {
    CHECK(funnel_limits(0.8, 4).outer_high == 1); // 0.8 + 3.09 · 0.2
    CHECK(funnel_limits(0.2, 4).outer_low == 0);
    CHECK(funnel_limits(0.8, 0).outer_low == 0);
    CHECK(funnel_limits(0.8, 0).inner_high == 1);
    CHECK(funnel_limits(1, 50).inner_low == 1); // everybody was content: no spread
}

TEST_CASE("a share lies within both limits, beyond the inner or beyond the outer ones") {
    CHECK(funnel_place(0.8, 100, 0.75) == FunnelPlace::within);
    CHECK(funnel_place(0.8, 100, 0.70) == FunnelPlace::below_inner);
    CHECK(funnel_place(0.8, 100, 0.60) == FunnelPlace::below_outer);
    CHECK(funnel_place(0.8, 100, 0.90) == FunnelPlace::above_inner);
    CHECK(funnel_place(0.8, 100, 0.95) == FunnelPlace::above_outer);
    CHECK(funnel_place(0.8, 0, 0) == FunnelPlace::within);
}

TEST_CASE("durations fall into bins that hold their lower bound") {
    using namespace std::chrono_literals;
    const std::vector<Seconds> values{0s, 59s, 60s, 299s, 300s, 899s, 900s, 3599s, 1h, 4h, 8h, 24h - 1s, 24h, 400h};
    CHECK(histogram(values).counts == std::array<std::int64_t, 8>{2, 2, 2, 2, 1, 1, 2, 2});
}

TEST_CASE("a value lies in its bin in proportion, and in the middle of the last, which has no end") {
    using namespace std::chrono_literals;
    CHECK(DurationHistogram::position_of(30s) == Approx(0.5));
    CHECK(DurationHistogram::position_of(180s) == Approx(1.5)); // 60 .. 300
    CHECK(DurationHistogram::position_of(1h) == Approx(4));
    CHECK(DurationHistogram::position_of(100h) == Approx(7.5));
}
