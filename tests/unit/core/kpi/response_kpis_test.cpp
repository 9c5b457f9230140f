#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// Every number here is worked out by hand from the rows above it.

namespace {

ServiceTarget own_target(TargetKind kind, Channel channel, Seconds within) {
    ServiceTarget target;
    target.kind = kind;
    target.channel = channel;
    target.within = within;
    return target;
}

} // namespace

TEST_CASE("first_response is the median over answered inbound rows, with mean, p90 and both clocks beside it") {
    const Figure figure =
        figure_of("first_response", {an_interaction().answered_after(10s), an_interaction().answered_after(20s),
                                     an_interaction().answered_after(60s), an_interaction().answered_after(100s),
                                     an_interaction().outbound().answered_after(9999s),
                                     an_interaction().excluded(ExclusionReason::spam).answered_after(9999s),
                                     an_interaction().by_bot().answered_after(1s)});
    CHECK(figure.n == 4);
    CHECK(figure.value == Ratio{40});          // (20 + 60) / 2
    CHECK(figure.times->mean == Ratio{95, 2}); // 190 / 4
    CHECK(figure.times->p90 == Ratio{88});     // rank 2.7: 60 + 0.7 · 40
    CHECK(figure.times->elapsed_median == Ratio{40});
    CHECK(figure.status == Status::too_few);
    CHECK_FALSE(figure.low); // no order statistic encloses the median of 4 with 95 %
}

TEST_CASE("first_response of a call without a stamp is its queue, counted as reported") {
    const Figure figure =
        figure_of("first_response", {a_call().answered().queued(30s), a_call().answered().queued(50s),
                                     a_call().answered(false).queued(500s), a_call().answered().answered_after(70s)});
    CHECK(figure.n == 3);
    CHECK(figure.value == Ratio{50});
    CHECK(figure.reported_n == 2);
}

TEST_CASE("first_response is unknown, never 0, where the source does not supply it") {
    const Figure figure = figure_of("first_response", times(3, an_interaction()));
    CHECK(figure.n == 0);
    CHECK(figure.unknown_n == 3);
    CHECK_FALSE(figure.value);
    CHECK(figure.status == Status::unknown);
}

TEST_CASE("A reported elapsed duration tells the instant; a reported working one only the working time") {
    const Figure elapsed =
        figure_of("first_response", {an_interaction().reported_answer_after(90s, DurationClock::elapsed)});
    CHECK(elapsed.value == Ratio{90});
    CHECK(elapsed.times->elapsed_median == Ratio{90});
    CHECK(elapsed.reported_n == 1);
    const Figure working =
        figure_of("first_response", {an_interaction().reported_answer_after(90s, DurationClock::working)});
    CHECK(working.value == Ratio{90});
    CHECK_FALSE(working.times->elapsed_median);
}

TEST_CASE("A stamp beats a reported duration") {
    const Figure figure = figure_of(
        "first_response", {an_interaction().answered_after(10s).reported_answer_after(99s, DurationClock::elapsed)});
    CHECK(figure.value == Ratio{10});
    CHECK(figure.reported_n == 0);
}

TEST_CASE("first_response_target: met, missed, and unanswered before and after the target") {
    // the shipped target of e-mail is 4 h; rows open at 08:00
    const Rows rows{an_interaction().answered_after(4h), an_interaction().answered_after(4h + 1s),
                    an_interaction().supplying({Field::first_response_at})};
    SECTION("an unanswered row past its target is a miss") {
        const Figure figure = figure_of("first_response_target", rows);
        CHECK(figure.n == 3);
        CHECK(figure.k == 1);
        CHECK(figure.value == Ratio{1, 3});
        CHECK(figure.basis == "shipped_target");
    }
    SECTION("before its target it is unknown, not failed") {
        const Figure figure = figure_of("first_response_target", rows, june("2025-06-01T12:00:00Z"));
        CHECK(figure.n == 1); // at 12:00:00 four hours have passed, not more: only the first is decided
        CHECK(figure.k == 1);
        CHECK(figure.unknown_n == 2);
    }
    SECTION("the clock has passed the target one second later") {
        const Figure figure = figure_of("first_response_target", rows, june("2025-06-01T12:00:01Z"));
        CHECK(figure.n == 3);
        CHECK(figure.k == 1);
    }
}

TEST_CASE("Whether a target was met: the organisation's target, then the source's word, then the shipped target") {
    const Rows late_but_reported_met{an_interaction().answered_after(5h).reported_answer_met(true)};
    const Figure reported = figure_of("first_response_target", late_but_reported_met);
    CHECK(reported.k == 1);
    CHECK(reported.reported_n == 1);
    CHECK(reported.basis == "reported_outcome");
    const Rulebook strict = a_rulebook({own_target(TargetKind::first_response, Channel::email, 1h)});
    const Figure own = figure_of("first_response_target", late_but_reported_met, june(), strict);
    CHECK(own.k == 0);
    CHECK(own.reported_n == 0);
    CHECK(own.basis == "organisation_target");
}

TEST_CASE("An organisation's target that cannot be computed leaves the word to the source") {
    const Rulebook strict = a_rulebook({own_target(TargetKind::first_response, Channel::email, 1h)});
    const Figure figure =
        figure_of("first_response_target", {an_interaction().reported_answer_met(false)}, june(), strict);
    CHECK(figure.n == 1);
    CHECK(figure.k == 0);
    CHECK(figure.basis == "reported_outcome");
}

TEST_CASE("An unanswered call whose caller left before the target had passed is neither met nor missed") {
    // shipped: 60 s
    const Figure figure =
        figure_of("first_response_target", {a_call().answered(false).queued(30s), a_call().answered(false).queued(90s),
                                            a_call().answered().queued(60s)});
    CHECK(figure.n == 2);
    CHECK(figure.k == 1);
    CHECK(figure.unknown_n == 1);
}

TEST_CASE("reply_time is the median over all spans in which the customer waited, credited to who replied") {
    const Rows rows{an_interaction().replied(0s, 60s, 2).replied(600s, 800s, 1), an_interaction().replied(0s, 100s, 1)};
    CHECK(figure_of("reply_time", rows).value == Ratio{100}); // 60, 100, 200
    FigureCollector of_one{{built_in_kpi("reply_time")}, june(), {}};
    for (const Segment& segment : segments_of(rows))
        if (segment.person == PersonId{1}) of_one.add(segment);
    CHECK(of_one.figures().front().value == Ratio{150}); // 100, 200
}

TEST_CASE("answer_rate is answered ÷ inbound rows of which it is known") {
    const Figure figure =
        figure_of("answer_rate", times(3, a_call().answered()) + times(1, a_call().answered(false)) +
                                     times(1, a_call().outbound().answered(false)) + times(2, a_call()));
    CHECK(figure.n == 4);
    CHECK(figure.k == 3);
    CHECK(figure.unknown_n == 2);
    // Wilson for 3 of 4, by the formula with z = 1.959964: (3 + 1.92073)/(4 + 3.84146) ∓ …
    CHECK(figure.low->fixed(6) == "0.300642");
    CHECK(figure.high->fixed(6) == "0.954413");
}

TEST_CASE("service_level: answered within T ÷ offered without those abandoned inside T") {
    // T of calls is shipped as 20 s of queue
    const Figure figure =
        figure_of("service_level",
                  {a_call().answered().queued(20s), a_call().answered().queued(5s), a_call().answered().queued(21s),
                   a_call().answered(false).queued(10s), a_call().answered(false).queued(45s)});
    CHECK(figure.n == 4); // five offered, one abandoned inside T
    CHECK(figure.k == 2);
    CHECK(figure.value == Ratio{1, 2});
}

TEST_CASE("service_level counts an unanswered call without a queue time as offered") {
    const Figure figure = figure_of(
        "service_level", {a_call().answered().queued(8s), a_call().answered(false).supplying({Field::queue_seconds})});
    CHECK(figure.n == 2);
    CHECK(figure.k == 1);
}

TEST_CASE("asa is the mean queue of the answered, with Student's t") {
    const Figure figure = figure_of("asa", {a_call().answered().queued(10s), a_call().answered().queued(20s),
                                            a_call().answered().queued(60s), a_call().answered(false).queued(500s)});
    CHECK(figure.n == 3);
    CHECK(figure.value == Ratio{30});
    CHECK(figure.times->median == Ratio{20});
    // s² = (400 + 100 + 900)/2 = 700; t(2, .975) = 4.302653; 4.302653 · √(700/3) = 65.7239…; clamped at 0
    CHECK(figure.low == Ratio{0});
    CHECK(figure.high->fixed(3) == "95.724");
}

TEST_CASE("For anything but a call, answered means that it has a first response") {
    const Figure figure = figure_of(
        "answer_rate", {an_interaction().answered_after(60s), an_interaction().supplying({Field::first_response_at})});
    CHECK(figure.n == 2); // the second is past its target of 4 h
    CHECK(figure.k == 1);
    const Figure early =
        figure_of("answer_rate", {an_interaction().supplying({Field::first_response_at})}, june("2025-06-01T09:00Z"));
    CHECK(early.n == 0);
    CHECK(early.unknown_n == 1);
}
