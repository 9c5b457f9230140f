#include "core/fairness/false_discovery.hpp"
#include "core/fairness/method.hpp"
#include "core/fairness/over_dispersion.hpp"
#include "core/fairness/shrinkage.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

TEST_CASE("Benjamini and Hochberg's own example keeps four of fifteen") {
    // Benjamini & Hochberg 1995, section 3.2 (thrombolysis): at 5 % the four smallest are rejected, Bonferroni rejects
    // 3
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    CHECK(largest_kept(p) == 0.0095);
    CHECK(largest_kept({p.rbegin(), p.rend()}) == 0.0095);
}

TEST_CASE("A p that misses its own step is kept where a larger one meets its own; with none, none is") {
    CHECK(largest_kept({0.030, 0.045}) == 0.045); // steps .025 and .050
    CHECK(largest_kept({0.030, 0.060}) < 0);
    CHECK(largest_kept({}) < 0);
}

TEST_CASE("Over-dispersion clips z to its own 10 and 90 percent") {
    // ten agents: −1.5 … 9, type 7 at .1 and .9 of (−1.5 −1 −.5 0 .5 1 1.5 2 2.5 9) is −1.05 and 3.15;
    // squares: 1.1025 1 .25 0 .25 1 2.25 4 6.25 9.9225 = 26.025; ÷ 10 ÷ .679 = 3.832842
    const std::vector<Ratio> z{Ratio{9},    Ratio{-3, 2}, Ratio{-1},   Ratio{-1, 2}, Ratio{0},
                               Ratio{1, 2}, Ratio{1},     Ratio{3, 2}, Ratio{2},     Ratio{5, 2}};
    CHECK(over_dispersion(z).fixed(6) == "3.832842");
    CHECK(over_dispersion(std::span{z}.first(9)) == Ratio{1}); // too few to say
}

TEST_CASE("Shrinking follows the excess of the spread over chance") {
    // five agents of 100 rows around .5: distances .1 .1 0 .1 .1; Σ n d² = 4; (K − 1)·.25 = 1; N − Σn²/N = 400;
    // τ² = .0075; reliability = .0075 ÷ (.0075 + .0025) = .75
    const std::vector<Estimate> agents{{0.6, 100}, {0.4, 100}, {0.5, 100}, {0.6, 100}, {0.4, 100}};
    CHECK(true_variance(agents, 0.5, 0.25) == Approx(0.0075));
    CHECK(reliability(0.0075, 0.25, 100) == Approx(0.75));
    CHECK(true_variance({agents.begin(), agents.begin() + 4}, 0.5, 0.25) == 0); // fewer than five
    CHECK(true_variance({{0.5, 9}, {0.5, 9}, {0.5, 9}, {0.5, 9}, {0.5, 9}}, 0.5, 0.25) == 0);
    CHECK(reliability(0, 0.25, 100) == 0);
}

TEST_CASE("Counts, money, hours, stocks and nps are not compared; shares, means and median times each in their way") {
    using enum ComparisonMethod;
    const auto method = [](const char* kpi) { return comparison_method(*built_in_kpi(kpi)); };
    for (const char* kpi : {"volume", "handled", "contacts_per_hour", "occupancy", "adherence", "nps", "value_kept",
                            "cost_per_resolved", "keep_effort", "overdue", "backlog"})
        CHECK(method(kpi) == none);
    for (const char* kpi : {"csat", "fcr", "resolution_target", "promise_kept", "qa_critical_free"})
        CHECK(method(kpi) == share);
    for (const char* kpi : {"csat_mean", "qa", "recovery", "asa", "handle_time"})
        CHECK(method(kpi) == mean);
    for (const char* kpi : {"first_response", "resolution", "reply_time"})
        CHECK(method(kpi) == median_time);
    KpiDefinition own;
    own.built_in = false;
    own.unit = Unit::seconds;
    own.statistic = Statistic::p90;
    CHECK(comparison_method(own) == none);
}
