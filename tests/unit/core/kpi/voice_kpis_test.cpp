#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// Every number here is worked out by hand from the rows above it.

TEST_CASE("csat is ratings of 4 and 5 ÷ ratings, with the response rate over the offers beside it") {
    const auto asked = an_interaction().offered_survey().supplying({Field::csat});
    const Figure figure =
        figure_of("csat", {an_interaction().offered_survey().rated(5), an_interaction().offered_survey().rated(4),
                           an_interaction().offered_survey().rated(3), asked, asked,
                           an_interaction().offered_survey(false).supplying({Field::csat})});
    CHECK(figure.n == 3);
    CHECK(figure.k == 2);
    CHECK(figure.beside == Ratio{3, 5});
    CHECK(figure.basis == "survey_offered");
}

TEST_CASE("Where offers are not recorded the response rate is over what was worked, and says so") {
    const Figure figure = figure_of("csat", {an_interaction().rated(5), an_interaction().supplying({Field::csat}),
                                             a_call().answered(false).supplying({Field::csat})});
    CHECK(figure.n == 1);
    CHECK(figure.beside == Ratio{1, 2});
    CHECK(figure.basis == "worked");
}

TEST_CASE("34 of 40: the share and Wilson's interval of the definition") {
    // metrics.md, Intervals: 0.8500, 0.709277 to 0.929388
    const Figure figure = figure_of("csat", times(34, an_interaction().rated(5)) + times(6, an_interaction().rated(1)));
    CHECK(figure.value->fixed(4) == "0.8500");
    CHECK(figure.low->fixed(6) == "0.709277");
    CHECK(figure.high->fixed(6) == "0.929388");
    CHECK(figure.status == Status::ok);
}

TEST_CASE("A rating given after as_of has not been given yet") {
    const Figure figure =
        figure_of("csat", {an_interaction().rated(5).rated_on("2025-06-03T00:00Z")}, june("2025-06-02T00:00Z"));
    CHECK(figure.n == 0);
    CHECK(figure.unknown_n == 1);
}

TEST_CASE("csat_mean is the mean rating, its interval clamped to 1 to 5") {
    const Figure figure =
        figure_of("csat_mean", {an_interaction().rated(5), an_interaction().rated(5), an_interaction().rated(2)});
    CHECK(figure.value == Ratio{4});
    // s² = (1 + 1 + 4)/2 = 3; t(2, .975) = 4.302653; half = 4.302653 · √(3/3) = 4.302653
    CHECK(figure.low == Ratio{1});
    CHECK(figure.high == Ratio{5});
    CHECK_FALSE(figure_of("csat_mean", times(30, an_interaction().rated(4))).low); // no variance
}

TEST_CASE("nps is 100 × (promoters − detractors) ÷ answers, with the adjusted Wald interval") {
    const Figure figure =
        figure_of("nps", times(5, an_interaction().recommended(9)) + times(3, an_interaction().recommended(7)) +
                             times(2, an_interaction().recommended(6)));
    CHECK(figure.n == 10);
    CHECK(figure.value == Ratio{30});
    // p = 5.75/13, d = 2.75/13: difference 0.230769; (p + d − difference²)/13 = (0.653846 − 0.053254)/13 = 0.0461993;
    // ± 1.959964 · 0.2149403 = 0.421275
    CHECK(figure.low->fixed(4) == "-19.0506");
    CHECK(figure.high->fixed(4) == "65.2045");
}

TEST_CASE("ces is answers of 5 to 7 ÷ answers") {
    const Figure figure =
        figure_of("ces", {an_interaction().effort(7), an_interaction().effort(5), an_interaction().effort(4)});
    CHECK(figure.n == 3);
    CHECK(figure.k == 2);
}
