#include "core/kpi/intervals.hpp"

#include <catch2/catch.hpp>

#include <initializer_list>

using namespace mizan;
using namespace mizan::core;

namespace {

Moments moments_of(std::initializer_list<std::int64_t> values) {
    Moments moments;
    for (const std::int64_t value : values)
        moments.add(value);
    return moments;
}

} // namespace

TEST_CASE("Wilson's interval of 34 of 40 is that of the definition") {
    // metrics.md, Intervals
    CHECK(wilson(34, 40).low->fixed(6) == "0.709277");
    CHECK(wilson(34, 40).high->fixed(6) == "0.929388");
}

TEST_CASE("Wilson's interval at the ends begins at 0 and ends at 1") {
    // one end is z² ÷ (n + z²) = 3.841459 ÷ 13.841459
    CHECK(wilson(0, 10).low == Ratio{0});
    CHECK(wilson(0, 10).high->fixed(6) == "0.277533");
    CHECK(wilson(10, 10).low->fixed(6) == "0.722467");
    CHECK(wilson(10, 10).high == Ratio{1});
}

TEST_CASE("The median's ranks are those of published tables") {
    // Conover 1999, Practical Nonparametric Statistics, 3.2; R: qbinom(.025, n, .5)
    CHECK(quantile_ranks(5, Ratio{1, 2}) == QuantileRanks{std::nullopt, std::nullopt});
    CHECK(quantile_ranks(6, Ratio{1, 2}) == QuantileRanks{1, 6}); // 2 · 2⁻⁶ = 3.1 %
    CHECK(quantile_ranks(10, Ratio{1, 2}) == QuantileRanks{2, 9});
    CHECK(quantile_ranks(20, Ratio{1, 2}) == QuantileRanks{6, 15});
    CHECK(quantile_ranks(100, Ratio{1, 2}) == QuantileRanks{40, 61});
}

TEST_CASE("The 90 % quantile has no upper limit under 36 values") {
    // 0.9³⁵ = 2.503 % > 2.5 % ≥ 0.9³⁶ = 2.253 %
    CHECK_FALSE(quantile_ranks(35, Ratio{9, 10}).upper);
    CHECK(quantile_ranks(36, Ratio{9, 10}).upper == 36);
    CHECK(quantile_ranks(1, Ratio{9, 10}).lower == std::nullopt);
}

TEST_CASE("Student's t is that of published tables") {
    CHECK(student_t(1) == Approx(12.7062).epsilon(1e-5));
    CHECK(student_t(10) == Approx(2.2281).epsilon(1e-4));
    CHECK(student_t(1000) == Approx(1.9623).epsilon(1e-4));
}

TEST_CASE("The mean's interval: Student's t, clamped to the scale, none without variance") {
    // mean 3, s² = 10/4 = 2.5, t(4) = 2.776445: 3 ∓ 2.776445 · √0.5 = 1.963243
    const Interval interval = mean_interval(moments_of({1, 2, 3, 4, 5}), {}, 6);
    CHECK(interval.low->fixed(6) == "1.036757");
    CHECK(interval.high->fixed(6) == "4.963243");
    CHECK(mean_interval(moments_of({1, 5}), {1, 5}, 6) == Interval{Ratio{1}, Ratio{5}});
    CHECK(mean_interval(moments_of({4, 4, 4}), {1, 5}, 6) == Interval{});
    CHECK(mean_interval(moments_of({4}), {1, 5}, 6) == Interval{});
}

TEST_CASE("Sums of squares of long durations do not overflow") {
    // two values a year apart around 30 years, in seconds: mean exact, half = t(1) · (difference ÷ 2)
    const Moments moments = moments_of({946'080'000, 977'616'000});
    CHECK(moments.mean() == Ratio{961'848'000});
    CHECK(mean_interval(moments, {0, std::nullopt}, 3).low->approximate() ==
          Approx(961848000 - 12.706204736 * 15768000));
}
