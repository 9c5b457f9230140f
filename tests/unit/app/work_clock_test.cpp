#include "app/queries/work_clock.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using app::ClockSegment;

namespace {

/// Sunday to Thursday, 08:00 to 16:00, in UTC.
core::Calendar office() {
    core::CalendarVersion version;
    version.from = *Date::parse("2024-01-01");
    for (std::size_t day = 0; day < 5; ++day)
        version.week[day] = {{8h, 16h}};
    return *core::Calendar::from({"office", "Etc/UTC", {version}});
}

core::Rulebook rules() {
    core::Rulebook book;
    book.targets = core::ServiceTargets{core::ServiceTargets::shipped()};
    book.calendars.push_back({{}, {}, office(), "office"});
    return book;
}

Instant at(std::string_view text) {
    return *parse_iso8601(text);
}

} // namespace

TEST_CASE("a clock runs in duty, stands outside it, and is paused while the customer is awaited") {
    core::Interaction letter;
    letter.opened_at = at("2025-06-05T15:00:00Z"); // a Thursday
    letter.resolved_at = at("2025-06-08T12:00:00Z");
    letter.pauses = {{at("2025-06-08T09:00:00Z"), at("2025-06-08T11:00:00Z")}};
    core::Surroundings surroundings;
    surroundings.supplied = core::FieldSet::all();
    const core::Rulebook book = rules();
    const core::SegmentRow row = core::segment_row(letter, InteractionId{1}, surroundings, book);
    const auto clock =
        app::work_clock(*core::built_in_kpi("resolution"), letter, row, book, at("2025-07-01T00:00:00Z"));

    REQUIRE(clock);
    CHECK(clock->calendar == "office");
    REQUIRE(clock->segments.size() == 5);
    using enum ClockSegment::Kind;
    const ClockSegment::Kind kinds[] = {running, outside_hours, running, paused, running};
    const char* starts[] = {"2025-06-05T15:00:00Z", "2025-06-05T16:00:00Z", "2025-06-08T08:00:00Z",
                            "2025-06-08T09:00:00Z", "2025-06-08T11:00:00Z"};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(clock->segments[i].kind == kinds[i]);
        CHECK(clock->segments[i].from == at(starts[i]));
    }
    // An hour on Thursday, one before the pause and one after it.
    CHECK(clock->working == 3h);
}

TEST_CASE("of a clock that still runs the time so far is told, not that of a response yet to come") {
    core::Interaction letter;
    letter.opened_at = at("2025-06-01T09:00:00Z"); // a Sunday
    letter.first_response_at = at("2025-06-01T14:00:00Z");
    core::Surroundings surroundings;
    surroundings.supplied = core::FieldSet::all();
    const core::Rulebook book = rules();
    const core::SegmentRow row = core::segment_row(letter, InteractionId{1}, surroundings, book);
    const auto clock =
        app::work_clock(*core::built_in_kpi("first_response"), letter, row, book, at("2025-06-01T10:30:00Z"));

    REQUIRE(clock);
    CHECK(clock->working == 90min);
    CHECK(clock->segments.back().to == at("2025-06-01T10:30:00Z"));
    // The shipped target of an e-mail is four hours: 09:00 to 13:00, and a second more is too long.
    CHECK(clock->breach_at == at("2025-06-01T13:00:01Z"));
}

TEST_CASE("a measure without a clock has none to explain") {
    const core::Rulebook book = rules();
    CHECK_FALSE(app::work_clock(*core::built_in_kpi("csat"), {}, {}, book, at("2025-06-01T10:30:00Z")));
}
