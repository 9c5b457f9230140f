#include "core/kpi/measures.hpp"

#include "core/kpi/reasons.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

Reading reading(const std::string& measure, const InteractionBuilder& row,
                const std::string& as_of = "2025-07-31T00:00Z") {
    const Measure* found = measure_named(measure);
    REQUIRE(found != nullptr);
    Rulebook rulebook = a_rulebook();
    rulebook.calendars.push_back({{}, {}, calendar_of("UTC", every_day(hours({{"09:00", "17:00"}}))), "office"});
    const auto segments = segments_of({row}, rulebook);
    return found->read(segments.front().rows.front(), unix_seconds(at(as_of)));
}
std::int64_t value(const std::string& measure, const InteractionBuilder& row) {
    return reading(measure, row).value;
}
std::string_view why_none(const std::string& measure, const InteractionBuilder& row,
                          const std::string& as_of = "2025-07-31T00:00Z") {
    const Reading read = reading(measure, row, as_of);
    CHECK(read.value == missing);
    return read.reason;
}

} // namespace

// Every number here stands in the row beside it, but for times at work: 09:00 to 17:00, every day, counted by hand.

TEST_CASE("Each numeric measure reads its own column") {
    CHECK(value("queue_seconds", a_call().queued(11s)) == 11);
    CHECK(value("talk_seconds", a_call().talked(12s).held(13s).wrapped(14s)) == 12);
    CHECK(value("hold_seconds", a_call().talked(12s).held(13s).wrapped(14s)) == 13);
    CHECK(value("wrap_seconds", a_call().talked(12s).held(13s).wrapped(14s)) == 14);
    CHECK(value("handle_seconds", a_call().handled_in(15s)) == 15);
    CHECK(value("reopens", an_interaction().reopened(2)) == 2);
    CHECK(value("transfers", an_interaction().transferred(3)) == 3);
    CHECK(value("csat", an_interaction().rated(4)) == 4);
    CHECK(value("nps", an_interaction().recommended(0)) == 0);
    CHECK(value("ces", an_interaction().effort(6)) == 6);
    CHECK(value("cost", an_interaction().costing(1250, "OMR")) == 1250);
}

TEST_CASE("Times run on the clock at work or on the wall, and pauses are off both") {
    // From 1 June, 09:00: to 2 June, 10:00 it is 25 h, of them 8 + 1 at work; to 16:00 31 h, of them 8 + 7.
    const auto row =
        an_interaction().opened("2025-06-01T09:00Z").answered_after(25h).resolved_after(31h).paused(1h, 3h);
    CHECK(value("first_response_seconds", row) == 9 * 3600);
    CHECK(value("first_response_elapsed_seconds", row) == 25 * 3600);
    CHECK(value("resolution_seconds", row) == 13 * 3600);
    CHECK(value("resolution_elapsed_seconds", row) == 29 * 3600);
}

TEST_CASE("Each condition is 1 where it holds and 0 where the row says that it does not") {
    CHECK(value("answered", a_call().answered()) == 1);
    CHECK(value("answered", a_call().answered(false)) == 0);
    CHECK(value("resolved", an_interaction().resolved()) == 1);
    CHECK(value("resolved", an_interaction().resolved(false)) == 0);
    CHECK(value("reopened", an_interaction().reopened(2)) == 1);
    CHECK(value("reopened", an_interaction().reopened(0)) == 0);
    CHECK(value("transferred", an_interaction().transferred(3)) == 1);
    CHECK(value("transferred", an_interaction().transferred(0)) == 0);
    CHECK(value("escalated", an_interaction().escalated(true)) == 1);
    CHECK(value("escalated", an_interaction().escalated(false)) == 0);
    CHECK(value("complaint", an_interaction().complaint()) == 1);
    CHECK(value("complaint", an_interaction().complaint(false)) == 0);
    CHECK(value("proactive", an_interaction().proactive(true)) == 1);
    CHECK(value("proactive", an_interaction().proactive(false)) == 0);
    CHECK(value("survey_offered", an_interaction().offered_survey()) == 1);
    CHECK(value("survey_offered", an_interaction().offered_survey(false)) == 0);
    CHECK(value("rated", an_interaction().rated(1)) == 1);
    CHECK(value("rated", an_interaction().supplying({Field::csat})) == 0);
    CHECK(value("saved", an_interaction().retention(RetentionOutcome::saved)) == 1);
    CHECK(value("saved", an_interaction().retention(RetentionOutcome::lost)) == 0);
    CHECK(value("lost", an_interaction().retention(RetentionOutcome::lost)) == 1);
    CHECK(value("lost", an_interaction().retention(RetentionOutcome::saved)) == 0);
    // E-mail's target as shipped is 4 h at work; opened at 08:00, so after 1 h and after 8 h of it.
    CHECK(value("first_response_met", an_interaction().answered_after(2h)) == 1);
    CHECK(value("first_response_met", an_interaction().answered_after(9h)) == 0);
    CHECK(value("resolution_met", an_interaction().resolved().reported_resolution_met(true)) == 1);
    CHECK(value("resolution_met", an_interaction().resolved().reported_resolution_met(false)) == 0);
}

TEST_CASE("What a source does not supply is not supplied, never a nought") {
    for (const Measure& measure : measures()) {
        INFO(measure.name);
        CHECK(why_none(std::string{measure.name}, a_call()) == reason::not_supplied);
    }
}

TEST_CASE("A supplied field without a value says what is missing") {
    CHECK(why_none("csat", an_interaction().supplying({Field::csat})) == reason::no_rating);
    CHECK(why_none("nps", an_interaction().supplying({Field::nps})) == reason::no_rating);
    CHECK(why_none("saved", an_interaction().supplying({Field::retention_outcome})) == reason::no_retention);
    CHECK(why_none("talk_seconds", a_call().supplying({Field::talk_seconds})) == reason::missing_value);
    CHECK(why_none("reopens", an_interaction().supplying({Field::reopened})) == reason::missing_value);
    CHECK(why_none("complaint", an_interaction().supplying({Field::complaint})) == reason::missing_value);
}

TEST_CASE("A measure of an end is none before that end") {
    const auto later = an_interaction().answered_after(48h).resolved_after(72h);
    CHECK(why_none("first_response_seconds", later, "2025-06-02T00:00Z") == reason::not_answered);
    CHECK(why_none("resolution_seconds", later, "2025-06-02T00:00Z") == reason::not_resolved);
    CHECK(why_none("csat", an_interaction().rated(5).rated_on("2025-06-05T00:00Z"), "2025-06-02T00:00Z") ==
          reason::not_mature);
}

TEST_CASE("No name that is not a measure's is one") {
    CHECK(measure_named("handle") == nullptr);
    CHECK(measure_named("") == nullptr);
}
