#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// Every number here is worked out by hand from the rows above it.

TEST_CASE("volume is all rows with excluded and bot apart; handled is without them") {
    const Rows rows = times(4, an_interaction()) + times(2, an_interaction().excluded(ExclusionReason::test)) +
                      times(1, an_interaction().by_bot()) + times(1, a_call().answered(false));
    const Figure volume = figure_of("volume", rows);
    CHECK(volume.value == Ratio{8});
    CHECK(volume.skipped_clauses == std::vector<std::pair<std::string, std::int64_t>>{{"excluded", 2}, {"bot", 1}});
    const Figure handled = figure_of("handled", rows);
    CHECK(handled.value == Ratio{5});
    CHECK(handled.n == 5);
    CHECK(handled.status == Status::ok);
}

TEST_CASE("contacts_per_hour, occupancy and adherence rest on the hours") {
    const Rows rows = times(6, a_call().answered().handled_in(300s)) + times(1, a_call().answered(false));
    const std::vector<const KpiDefinition*> kpis{built_in_kpi("contacts_per_hour"), built_in_kpi("occupancy"),
                                                 built_in_kpi("adherence")};
    FigureCollector collector{kpis, june(), {}};
    for (const Segment& segment : segments_of(rows))
        collector.add(segment);
    SECTION("known") {
        collector.add(HoursWorked{true, 2h, 4h, 3h});
        const auto figures = collector.figures();
        CHECK(figures[0].value == Ratio{3});    // 6 worked in 2 logged hours
        CHECK(figures[1].value == Ratio{1, 4}); // 1,800 s of 7,200 s
        CHECK(figures[2].value == Ratio{3, 4});
    }
    SECTION("without them there is no data, not 0") {
        for (const Figure& figure : collector.figures()) {
            CHECK_FALSE(figure.value);
            CHECK(figure.status == Status::no_data);
        }
    }
}

TEST_CASE("Logged hours without anything to set against them are no rate of 0") {
    const std::vector<const KpiDefinition*> kpis{built_in_kpi("contacts_per_hour"), built_in_kpi("occupancy")};
    const auto figures_after = [&](const Rows& rows) {
        FigureCollector collector{kpis, june(), {}};
        for (const Segment& segment : segments_of(rows))
            collector.add(segment);
        collector.add(HoursWorked{true, 2h, 0h, 0h});
        return collector.figures();
    };
    const auto empty = figures_after({});
    CHECK(empty[0].status == Status::no_data);
    CHECK(empty[1].status == Status::no_data);
    const auto timeless = figures_after(times(3, an_interaction()));
    CHECK(timeless[0].value == Ratio{3, 2});
    CHECK_FALSE(timeless[1].value);
    CHECK(timeless[1].status == Status::unknown);
    CHECK(timeless[1].unknown_n == 3);
}

TEST_CASE("A handling time made of its parts counts as supplied wherever handling is read") {
    const Rows rows = times(2, a_call().answered().talked(100s).wrapped(20s).for_purpose(Purpose::service)) +
                      times(1, a_call().answered().supplying({Field::talk_seconds}));
    const Figure handle = figure_of("handle_time", rows);
    CHECK(handle.value == Ratio{120});
    CHECK(handle.unknown_n == 1);
    CHECK(figure_of("keep_effort", rows).value == Ratio{1});
}

TEST_CASE("Handling times are means over worked rows that have them; the sum of the parts where it is not given") {
    const Rows rows{a_call().answered().talked(100s).held(20s).wrapped(30s), a_call().answered().talked(50s),
                    a_call().answered().handled_in(300s).talked(200s), a_call().answered(false).handled_in(999s),
                    a_call().answered().excluded(ExclusionReason::spam).handled_in(999s)};
    CHECK(figure_of("handle_time", rows).value == Ratio{500, 3}); // 150, 50, 300
    CHECK(figure_of("talk_time", rows).value == Ratio{350, 3});
    CHECK(figure_of("hold_time", rows).value == Ratio{20});
    CHECK(figure_of("hold_time", rows).unknown_n == 2);
    CHECK(figure_of("wrap_time", rows).value == Ratio{30});
}

TEST_CASE("promise_kept and follow_up are kept at or before due ÷ due and not withdrawn") {
    const Rows rows{an_interaction()
                        .promised("2025-06-05T12:00Z", "2025-06-05T12:00Z")
                        .promised("2025-06-05T12:00Z", "2025-06-05T12:00:01Z")
                        .promised("2025-06-06T12:00Z")
                        .promised("2025-06-06T12:00Z", "", "2025-06-06T00:00Z")
                        .promised("2025-07-06T12:00Z") // due in July: not of June
                        .follow_up("2025-06-09T12:00Z", "2025-06-08T12:00Z")};
    const Figure promises = figure_of("promise_kept", rows);
    CHECK(promises.n == 3);
    CHECK(promises.k == 1);
    CHECK(figure_of("promise_kept", rows, june("2025-06-06T11:00Z")).n == 2); // the third is not due yet
    CHECK(figure_of("follow_up", rows).k == 1);
    CHECK(figure_of("follow_up", rows).n == 1);
}

TEST_CASE("complaint, escalation, transfer and proactive are ÷ worked rows whose source supplies them") {
    const Rows rows{an_interaction().complaint().escalated(false).transferred(0).proactive(true),
                    an_interaction().complaint(false).escalated(true).transferred(2).proactive(false),
                    an_interaction().complaint(false).escalated(false).transferred(1).proactive(false),
                    an_interaction()};
    CHECK(figure_of("complaint", rows).value == Ratio{1, 3});
    CHECK(figure_of("escalation", rows).value == Ratio{1, 3});
    CHECK(figure_of("transfer", rows).value == Ratio{2, 3});
    CHECK(figure_of("proactive", rows).value == Ratio{1, 3});
    CHECK(figure_of("proactive", rows).unknown_n == 1);
}

TEST_CASE("recovery is the mean over complaints of steps done ÷ steps that apply") {
    using enum RecoveryStep;
    const Figure figure = figure_of(
        "recovery",
        {an_interaction().complaint().recovered(noticed).recovered(told).recovered(fixed).not_applicable(compensated),
         an_interaction().complaint().recovered(fixed), an_interaction().complaint(false)});
    CHECK(figure.n == 2);
    CHECK(figure.value == Ratio{23, 60}); // (3/5 + 1/6) / 2
}

TEST_CASE("save_rate is saved ÷ saved, lost and left well") {
    using enum RetentionOutcome;
    const Figure figure =
        figure_of("save_rate", {an_interaction().retention(saved), an_interaction().retention(saved),
                                an_interaction().retention(lost), an_interaction().retention(left_well),
                                an_interaction().supplying({Field::retention_outcome})});
    CHECK(figure.n == 4);
    CHECK(figure.k == 2);
}

TEST_CASE("value_kept counts each saved customer once, currency by currency") {
    using enum RetentionOutcome;
    const auto saved_customer = [](std::int64_t customer, std::int64_t worth, std::int32_t currency) {
        return an_interaction().of_customer(customer).retention(saved).worth(worth, currency);
    };
    const auto figures =
        figures_of(*built_in_kpi("value_kept"),
                   {saved_customer(1, 500, 0), saved_customer(1, 500, 0), saved_customer(2, 70, 0),
                    saved_customer(3, 9, 1), an_interaction().of_customer(4).retention(lost).worth(99)});
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].value == Ratio{570});
    CHECK(figures[0].currency == "OMR");
    CHECK(figures[0].n == 2);
    CHECK(figures[1].value == Ratio{9});
    CHECK(figures[1].currency == "EUR");
}

TEST_CASE("value_kept is 0 where nobody was saved, and no data where nobody was about to leave") {
    const Figure lost =
        figure_of("value_kept", {an_interaction().of_customer(4).retention(RetentionOutcome::lost).worth(99)});
    CHECK(lost.value == Ratio{0});
    CHECK(lost.status == Status::ok);
    CHECK(figure_of("value_kept", {an_interaction().supplying({Field::retention_outcome})}).status == Status::no_data);
}

TEST_CASE("cost_per_resolved is cost ÷ resolved over rows that have a cost, per currency") {
    const auto figures =
        figures_of(*built_in_kpi("cost_per_resolved"),
                   {an_interaction().resolved().costing(300, "OMR"), an_interaction().resolved().costing(200, "OMR"),
                    an_interaction().resolved(false).costing(100, "OMR"), an_interaction().resolved(),
                    an_interaction().resolved().costing(40, "EUR")});
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].value == Ratio{300}); // 600 for two resolved
    CHECK(figures[0].n == 2);
    CHECK(figures[1].value == Ratio{40});
}

TEST_CASE("keep_effort is the handling time of service, keep and grow ÷ all, beside the aim of 80 %") {
    using enum Purpose;
    const Figure figure = figure_of("keep_effort", {an_interaction().for_purpose(service).handled_in(300s),
                                                    an_interaction().for_purpose(keep).handled_in(100s),
                                                    an_interaction().for_purpose(grow).handled_in(200s),
                                                    an_interaction().for_purpose(acquire).handled_in(400s)});
    CHECK(figure.value == Ratio{3, 5});
    CHECK(figure.beside == Ratio{4, 5});
}

TEST_CASE("overdue and backlog are stocks handed in") {
    FigureCollector collector{{built_in_kpi("overdue"), built_in_kpi("backlog")}, june(), {}};
    collector.add(OpenWork{true, 3, 11});
    CHECK(collector.figures()[0].value == Ratio{3});
    CHECK(collector.figures()[1].value == Ratio{11});
}

TEST_CASE("containment is bot rows without a human within 24 h ÷ bot rows with a known customer") {
    const auto bot = an_interaction().by_bot().of_customer(5);
    auto soon = bot, late = bot;
    soon.human_contact("2025-06-02T08:00Z");
    late.human_contact("2025-06-02T08:00:01Z");
    const Figure figure =
        figure_of("containment", {bot, soon, late, an_interaction().by_bot(), an_interaction().by_bot(false)});
    CHECK(figure.n == 3);
    CHECK(figure.k == 2);
    CHECK(figure_of("containment", {bot}, june("2025-06-02T07:59Z")).unknown_n == 1);
}

TEST_CASE("qa is the mean review score, qa_critical_free the share without a critical failure; none is no data") {
    Segment segment;
    const std::int64_t day = unix_seconds(at("2025-06-10T00:00Z"));
    for (const auto& [score, critical] : {std::pair{8000, false}, {9000, false}, {4000, true}})
        segment.reviews.push_back({1, 1, day, score, critical, Channel::email, 0, 0});
    FigureCollector collector{{built_in_kpi("qa"), built_in_kpi("qa_critical_free")}, june(), {}};
    CHECK(collector.figures()[0].status == Status::no_data);
    collector.add(segment);
    CHECK(collector.figures()[0].value == Ratio{7, 10});
    CHECK(collector.figures()[1].value == Ratio{2, 3});
}

TEST_CASE("Rows opened at or after as_of, or outside the period, are not in") {
    const Rows rows{an_interaction().opened("2025-05-31T23:59:59Z"), an_interaction().opened("2025-06-01T00:00:00Z"),
                    an_interaction().opened("2025-06-10T00:00:00Z"), an_interaction().opened("2025-07-01T00:00:00Z")};
    CHECK(figure_of("handled", rows).value == Ratio{2});
    CHECK(figure_of("handled", rows, june("2025-06-10T00:00:00Z")).value == Ratio{1});
}
