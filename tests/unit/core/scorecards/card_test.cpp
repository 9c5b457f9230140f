#include "core/scorecards/card.hpp"

#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

SchemeLine line(const char* kpi, int weight, Ratio floor, Ratio target, Ratio stretch) {
    SchemeLine line;
    line.kpi = kpi;
    line.weight = weight;
    line.floor = floor;
    line.target = target;
    line.stretch = stretch;
    return line;
}

/// csat 60 (60 %, 85 %, 95 %) and first_response 40 (300 s, 100 s, 50 s).
Scheme two_lines() {
    Scheme scheme = default_scheme();
    scheme.id = "two";
    scheme.lines = {line("csat", 60, Ratio{60, 100}, Ratio{85, 100}, Ratio{95, 100}),
                    line("first_response", 40, Ratio{300}, Ratio{100}, Ratio{50})};
    return scheme;
}

Rows rated(std::size_t good, std::size_t bad, Seconds answer = 100s) {
    return times(good, an_interaction().rated(5).answered_after(answer)) +
           times(bad, an_interaction().rated(1).answered_after(answer));
}

Card card_of(const Scheme& scheme, const Rows& rows, std::int32_t resamples = 0, bool period_open = false) {
    CardRequest request;
    request.person = PersonId{1};
    request.period_name = "2025-06";
    request.scope = june();
    request.period_open = period_open;
    request.resamples = resamples;
    request.currencies = {"OMR", "EUR"};
    return score(scheme, built_in_kpis(), segments_of(rows), request);
}

} // namespace

// Every number here is worked out by hand from the rows above it.

TEST_CASE("A card: points, contributions, total, band, words against target") {
    const Card card = card_of(two_lines(), rated(70, 30));
    REQUIRE(card.lines.size() == 2);
    CHECK(card.lines[0].points == Points{4000});  // 70 %: 40 points
    CHECK(card.lines[1].points == Points{10000}); // 100 s: the target
    CHECK(card.total == Points{6400});            // 24 + 40
    CHECK(card.lines[0].contribution == Points{2400});
    CHECK(card.lines[1].contribution == Points{4000});
    CHECK(card.band == "developing");
    CHECK(card.counted_weight == 100);
    CHECK(card.lines[0].against_target == AgainstTarget::below); // 60.4 % to 78.1 % lies below 85 %
    CHECK(card.lines[1].against_target == AgainstTarget::not_distinguishable);
}

TEST_CASE("Lines that are too few, immature or unknown are printed without their weight; under 60 is not scored") {
    Scheme scheme = two_lines();
    const Card without_ratings = card_of(scheme, times(30, an_interaction().answered_after(50s)));
    CHECK_FALSE(without_ratings.scored);
    CHECK(without_ratings.counted_weight == 40);
    CHECK_FALSE(without_ratings.total);
    CHECK(without_ratings.band.empty());
    CHECK(without_ratings.lines[1].points == Points{12000});
    const Card without_answers =
        card_of(scheme, times(30, an_interaction().rated(5)) + times(2, an_interaction().answered_after(9s)));
    CHECK(without_answers.scored);
    CHECK(without_answers.counted_weight == 60);
    CHECK(without_answers.total == Points{12000});
    CHECK(without_answers.lines[1].figure.status == Status::too_few);
    CHECK_FALSE(without_answers.lines[1].counted);
}

TEST_CASE("A gate closes only when the whole interval is beyond the floor, and caps the band") {
    Scheme scheme = two_lines();
    scheme.lines[0].gate = true;
    scheme.lines[0].gate_band = "below";
    scheme.lines[0].floor = Ratio{80, 100};
    scheme.lines[1].weight = 90;
    scheme.lines[0].weight = 10;
    SECTION("70 of 100: 60.4 % to 78.1 %, all below 80 %") {
        const Card card = card_of(scheme, rated(70, 30));
        CHECK(card.lines[0].gate == CardLine::Gate::closed);
        CHECK(card.band_before_gates == "solid");
        CHECK(card.band == "below");
        // Wilson's upper end of 72 of 100 is under 80 %, of 73 of 100 above it: three more open the gate
        REQUIRE(card.next);
        CHECK(card.next->code == "turn_rows");
        CHECK(card.next->rows == 3);
        CHECK(card.next->band == "solid");
    }
    SECTION("75 of 100: up to 82.5 %: open") {
        const Card card = card_of(scheme, rated(75, 25));
        CHECK(card.lines[0].gate == CardLine::Gate::open);
        CHECK(card.band == "solid");
    }
    SECTION("without data it is unknown") {
        const Card card = card_of(scheme, times(30, an_interaction().answered_after(100s)));
        CHECK(card.lines[0].gate == CardLine::Gate::unknown);
        CHECK(card.band == "strong");
    }
}

TEST_CASE("The smallest change: the fewest rows turned into successes that reach the next band") {
    // 64.00; solid from 85: 21 more. csat: 45 points of 60 % weight are 27 … 21/0.6 = 35 points = 8.75 percentage
    // points, 9 rows of 100. The median cannot give more than its 100 points.
    const Card card = card_of(two_lines(), rated(70, 30));
    REQUIRE(card.next);
    CHECK(card.next->code == "turn_rows");
    CHECK(card.next->kpi == "csat");
    CHECK(card.next->rows == 9);
    CHECK(card.next->band == "solid");
}

TEST_CASE("The smallest change of a median: the worst rows moved to the target") {
    // csat 85 % is 100 points · 60 = 60. The median 200 s is 50 points · 40 = 20: 80. Solid needs 62.5 points: 175 s.
    Rows rows = times(17, an_interaction().rated(5)) + times(3, an_interaction().rated(1));
    for (int i = 0; i < 20; ++i)
        rows.push_back(an_interaction().answered_after(Seconds{105 + 10 * i})); // 105 … 295
    const Card card = card_of(two_lines(), rows);
    CHECK(card.lines[1].figure.value == Ratio{200});
    CHECK(card.total == Points{8000});
    // with m rows at 100 s the median lies between the (10 − m)th and (11 − m)th of the rest: m = 3 gives 165 and 175
    REQUIRE(card.next);
    CHECK(card.next->kpi == "csat"); // one more rating of 4 or 5 is 90 %: 110 points, 6 more: 86
    CHECK(card.next->rows == 1);
    Scheme slow_only = two_lines();
    slow_only.lines[0].stretch = Ratio{2};
    slow_only.lines[0].weight = 40;
    slow_only.lines[1].weight = 60;
    // 40 + 30 = 70; solid needs 75 points of the median: 150 s; rows at 100 s: m = 5 gives 145 and 155, mean 150
    const Card moved = card_of(slow_only, rows);
    REQUIRE(moved.next);
    CHECK(moved.next->kpi == "first_response");
    CHECK(moved.next->rows == 5);
}

TEST_CASE("In an open period the smallest change is so many of the next 40") {
    // 70 of 100, then s of 40: (70 + s)/140 must reach 78.75 % (75 points): 110.25, so s = 41: more than 40.
    const Card hard = card_of(two_lines(), rated(70, 30), 0, true);
    REQUIRE(hard.next);
    CHECK(hard.next->code == "none_possible");
    // 72 of 100: (72 + s)/140 ≥ 78.75 %: s = 39 of 40 (110.25 again, 38.25)
    const Card card = card_of(two_lines(), rated(72, 28), 0, true);
    REQUIRE(card.next);
    CHECK(card.next->code == "next_rows");
    CHECK(card.next->rows == 39);
    CHECK(card.next->of == 40);
}

TEST_CASE("Nothing is above the highest band") {
    const Card card = card_of(two_lines(), rated(100, 0, 40s));
    CHECK(card.total == Points{12000});
    CHECK(card.band == "outstanding");
    REQUIRE(card.next);
    CHECK(card.next->code == "already_highest");
}

TEST_CASE("Stability: the same rows give the same answer, and certainty is not claimed at 100 %") {
    const Card card = card_of(two_lines(), rated(70, 30), 1000);
    const Card again = card_of(two_lines(), rated(70, 30), 1000);
    CHECK(card.stability == again.stability);
    CHECK(card.low == again.low);
    CHECK(card.high == again.high);
    // "developing" (60 to 85) is csat from 69 to 78 of 100: P(69 ≤ Bin(100, .7) ≤ 78) = 0.605, summed by a script
    CHECK(card.stability->approximate() == Approx(0.605).margin(0.05));
    CHECK(card.low->hundredths < 6400);
    CHECK(card.high->hundredths > 6400);
    const Card perfect = card_of(two_lines(), rated(30, 0, 100s), 1000);
    CHECK(perfect.total == Points{11200});
    CHECK(perfect.low->hundredths < 11200); // Beta(30.5, ½) has its 2.5 % point at 92 %
}

TEST_CASE("A resample with too few rows is not scored and counts as changed") {
    // 20 ratings among 40 rows: about half of the resamples hold fewer than 20 and leave only the weight of 40
    const Card card = card_of(two_lines(),
                              times(20, an_interaction().rated(5).answered_after(100s)) +
                                  times(20, an_interaction().answered_after(100s)),
                              1000);
    CHECK(card.scored);
    CHECK(card.stability->approximate() < 0.65);
}

TEST_CASE("An own trailing window counts rows from before the period") {
    Scheme scheme = two_lines();
    scheme.lines[0].trailing_days = 60;
    const Card card =
        card_of(scheme, rated(20, 0) + times(20, an_interaction().opened("2025-05-10T00:00Z").rated(1)), 100);
    CHECK(card.lines[0].figure.n == 40);
    CHECK(card.lines[0].figure.k == 20);
    CHECK(card.lines[1].figure.n == 20);
}

TEST_CASE("A line after adjustment is not judged without a reference") {
    Scheme scheme = two_lines();
    scheme.lines[1].adjusted = true;
    const Card card = card_of(scheme, rated(70, 30), 50);
    CHECK_FALSE(card.lines[1].counted);
    CHECK(card.counted_weight == 60);
    CHECK(card.total == Points{4000});
}
