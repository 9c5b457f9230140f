#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// Every number here is worked out by hand from the rows above it.

TEST_CASE("resolution is the median to the last resolution, less the working time inside pauses, united and clipped") {
    const Figure figure = figure_of(
        "resolution", {
                          an_interaction().resolved_after(100s),
                          // pauses 10–30 and 20–50 unite to 40 s; 190–300 is clipped to 10 s
                          an_interaction().resolved_after(200s).paused(10s, 30s).paused(20s, 50s).paused(190s, 300s),
                          an_interaction().resolved_after(1000s),
                      });
    CHECK(figure.n == 3);
    CHECK(figure.value == Ratio{150}); // 100, 150, 1000
    CHECK(figure.times->elapsed_median == Ratio{150});
    CHECK(figure.beside == Ratio{0});
}

TEST_CASE("Above 10 % open the resolution is immature and the Kaplan–Meier median is printed") {
    Rows rows;
    for (int i = 1; i <= 8; ++i)
        rows.push_back(an_interaction().resolved_after(Seconds{100 * i}));
    const auto open = an_interaction().supplying({Field::resolved_at});
    SECTION("one of nine is open: 11 %") {
        rows.push_back(open);
        const Figure figure = figure_of("resolution", rows);
        CHECK(figure.beside == Ratio{1, 9});
        CHECK(figure.status == Status::immature);
        CHECK(figure.value == Ratio{450});
        CHECK(figure.survival_median == Ratio{500}); // 9 at risk: 4/9 are left after the fifth
    }
    SECTION("one of ten is not above 10 %") {
        rows.push_back(an_interaction().resolved_after(900s));
        rows.push_back(open);
        const Figure figure = figure_of("resolution", rows);
        CHECK(figure.beside == Ratio{1, 10});
        CHECK(figure.status == Status::too_few);
        CHECK_FALSE(figure.survival_median);
    }
}

TEST_CASE("What was resolved after as_of was still open then") {
    const Figure figure =
        figure_of("resolution", {an_interaction().resolved_after(1h), an_interaction().resolved_after(3h)},
                  june("2025-06-01T10:00Z"));
    CHECK(figure.n == 1);
    CHECK(figure.beside == Ratio{1, 2});
}

TEST_CASE("The Kaplan–Meier median runs on the working clock, pauses taken off, for what is open too") {
    // Six rows, opened on Sunday 1 June at 09:00; 09:00–17:00 every day is work; seen on 3 June at 12:00.
    const auto row = [] { return an_interaction().opened("2025-06-01T09:00Z"); };
    const auto still = [&] { return row().supplying({Field::resolved_at}); };
    const Rows rows{
        row().resolved_after(2h),               // finished after 2 h
        row().resolved_after(25h),              // 2 June, 10:00: 8 h + 1 h = 9 h
        row().resolved_after(31h),              // 2 June, 16:00: 8 h + 7 h = 15 h
        still().paused(1h, 24h),                // open: 1 h, then 8 h on the 2nd and 3 h on the 3rd = 12 h
        still().paused(2h, 4h).paused_from(3h), // open: 2 h, paused ever since
        row().resolved_after(73h),              // on the 4th, so open: 8 h + 8 h + 3 h = 19 h
    };
    core::Rulebook rulebook = a_rulebook();
    rulebook.calendars.push_back({{}, {}, calendar_of("UTC", every_day(hours({{"09:00", "17:00"}}))), "office"});
    // Finished before open at a tie: 2 h of 6, 5/6 are left; 9 h of 4, 5/8; 15 h of 2, 5/16: the median.
    const Figure figure = figure_of("resolution", rows, june("2025-06-03T12:00Z"), rulebook);
    CHECK(figure.beside == Ratio{1, 2});
    CHECK(figure.status == Status::immature);
    CHECK(figure.survival_median == Ratio{15 * 3600});
    SECTION("and every hour counts where work never stops") {
        // Finished after 2, 25 and 31 h; open for 51 − 23 = 28 h, 2 h and 51 h: 2 h of 6, 5/6; 25 h of 4, 5/8;
        // 31 h of 2, 5/16.
        CHECK(figure_of("resolution", rows, june("2025-06-03T12:00Z")).survival_median == Ratio{31 * 3600});
    }
    SECTION("and in the hours of the team's own calendar") {
        // The team of the second row works at night: 17:00–09:00 is 16 h, and 1 h from 09:00 is none: 16 h. Then
        // 2 h of 6, 5/6; 12 h passes (open); 15 h of 3, 5/9; 16 h of 2, 5/18: the median.
        rulebook.calendars.push_back(
            {TeamId{2}, {}, calendar_of("UTC", every_day(hours({{"17:00", "33:00"}}))), "night"});
        Rows with_team = rows;
        with_team[1].in_team(2);
        CHECK(figure_of("resolution", with_team, june("2025-06-03T12:00Z"), rulebook).survival_median ==
              Ratio{16 * 3600});
    }
}

TEST_CASE("resolution_target counts the source's word over all its rows, resolved or not") {
    const Rows rows{an_interaction().resolved_after(900h).reported_resolution_met(true),
                    an_interaction().resolved_after(1h).reported_resolution_met(false),
                    an_interaction().supplying({Field::resolved_at}).reported_resolution_met(true)};
    const Figure figure = figure_of("resolution_target", rows);
    CHECK(figure.n == 3);
    CHECK(figure.k == 2);
    CHECK(figure.reported_n == 3);
    SECTION("unless it speaks of closed rows only") {
        Rows closed_only = rows;
        for (auto& row : closed_only)
            row.outcome_of_closed_only();
        const Figure closed = figure_of("resolution_target", closed_only);
        CHECK(closed.n == 2);
        CHECK(closed.k == 1);
        CHECK(closed.unknown_n == 1);
    }
}

TEST_CASE("resolution_target by the shipped target of three working days of 8 h, pauses not counted") {
    const Figure figure =
        figure_of("resolution_target", {an_interaction().resolved_after(24h), an_interaction().resolved_after(24h + 1s),
                                        an_interaction().resolved_after(30h).paused(1h, 7h),
                                        an_interaction().supplying({Field::resolved_at})});
    CHECK(figure.n == 4);
    CHECK(figure.k == 2); // the first and the third; the last is past its target
}

TEST_CASE("resolved is counted over what was worked, or over all handled where unanswered calls carry the flag") {
    const Rows answered{a_call().answered().resolved(), a_call().answered().resolved(),
                        a_call().answered().resolved(false)};
    const Figure worked = figure_of("resolved", answered + Rows{a_call().answered(false)});
    CHECK(worked.n == 3);
    CHECK(worked.k == 2);
    CHECK(worked.basis == "worked");
    const Figure handled = figure_of("resolved", answered + Rows{a_call().answered(false).resolved(false)});
    CHECK(handled.n == 4);
    CHECK(handled.k == 2);
    CHECK(handled.basis == "handled");
}

TEST_CASE("fcr: each clause breaks it, unknown fields skip theirs and are counted") {
    const auto plain = an_interaction().of_customer(7).about(3).resolved_after(1h).reopened(0).transferred(0);
    auto again = plain, later = plain, back = plain, passed = plain;
    again.repeated("2025-06-08T09:00Z");    // exactly 7 days after the resolution at 09:00: inside
    later.repeated("2025-06-08T09:00:01Z"); // one second too late to count
    back.reopened(1);
    passed.transferred(2);
    const auto nobody =
        an_interaction().about(3).resolved_after(1h).reopened(0).transferred(0).repeated("2025-06-02T08:00Z");
    const Figure figure = figure_of("fcr", {plain, again, later, back, passed, nobody,
                                            an_interaction().reopened(0).supplying({Field::resolved_at})});
    CHECK(figure.n == 6); // the last is not resolved
    CHECK(figure.k == 3); // plain, later, nobody
    CHECK(figure.skipped_clauses == std::vector<std::pair<std::string, std::int64_t>>{
                                        {"customer", 1}, {"topic", 0}, {"reopened", 0}, {"transfers", 0}});
}

TEST_CASE("fcr is unknown until the window after the resolution has passed") {
    const Rows rows{an_interaction().resolved_after(1h).reopened(0)}; // resolved 1 June 09:00
    CHECK(figure_of("fcr", rows, june("2025-06-08T08:59:59Z")).n == 0);
    CHECK(figure_of("fcr", rows, june("2025-06-08T08:59:59Z")).unknown_n == 1);
    CHECK(figure_of("fcr", rows, june("2025-06-08T09:00:00Z")).n == 1);
}

TEST_CASE("fcr without resolved_at looks forward from closed_at, else from opened_at and the handling time") {
    CHECK(fcr_anchor(an_interaction().resolved().closed_after(2h).handled_in(300s).interaction()) ==
          at("2025-06-01T10:00Z"));
    CHECK(fcr_anchor(an_interaction().resolved().handled_in(300s).interaction()) == at("2025-06-01T08:05Z"));
    CHECK_FALSE(fcr_anchor(an_interaction().resolved().interaction()));
    CHECK_FALSE(fcr_anchor(an_interaction().resolved(false).closed_after(2h).interaction()));
}

TEST_CASE("fcr says nothing where every clause would be skipped") {
    const Figure figure = figure_of("fcr", times(3, an_interaction().resolved_after(1h)));
    CHECK(figure.n == 0);
    CHECK(figure.status == Status::unknown);
}

TEST_CASE("reopen is resolved rows reopened at least once ÷ resolved rows") {
    const Figure figure = figure_of(
        "reopen", {an_interaction().resolved_after(1h).reopened(0), an_interaction().resolved_after(1h).reopened(2),
                   an_interaction().reopened(3).supplying({Field::resolved_at}), an_interaction().resolved_after(1h)});
    CHECK(figure.n == 2);
    CHECK(figure.k == 1);
    CHECK(figure.unknown_n == 1);
}
