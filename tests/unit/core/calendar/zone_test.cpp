#include "core/calendar/zone.hpp"

#include "support/calendars.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// Offsets in this file are those that Python's zoneinfo gives for the same instants.

TEST_CASE("a zone is known by its IANA name, aliases included") {
    for (const auto* name : {"UTC", "Etc/UTC", "Asia/Muscat", "Asia/Calcutta", "America/Argentina/Buenos_Aires"}) {
        INFO(name);
        const auto found = Zone::named(name);
        REQUIRE(found);
        CHECK(found->name() == name);
    }
    CHECK(Zone{} == zone("UTC"));
}

TEST_CASE("a name that is no zone is refused and said back") {
    for (const std::string name : {"", "Mars/Olympus", "europe/london", "GMT+3", "Etc/Unknown", "Factory", "Asia"}) {
        INFO(name);
        const auto found = Zone::named(name);
        REQUIRE_FALSE(found);
        CHECK(found.refusal() == Refusal{"zone_unknown", {{"found", name}}});
    }
}

TEST_CASE("every listed zone can be read, and the list is sorted") {
    const auto names = Zone::names();
    CHECK(names.size() > 590);
    CHECK(std::is_sorted(names.begin(), names.end()));
    for (const auto name : names) {
        INFO(name);
        CHECK(Zone::named(name));
    }
}

TEST_CASE("offsets follow a zone's history") {
    CHECK(zone("Asia/Muscat").offset_at(at("2025-06-01T00:00:00Z")) == 4h);
    CHECK(zone("Asia/Muscat").offset_at(at("1910-01-01T00:00:00Z")) == 3h + 54min + 24s);
    CHECK(zone("Europe/London").offset_at(at("2025-03-30T00:59:59Z")) == 0h);
    CHECK(zone("Europe/London").offset_at(at("2025-03-30T01:00:00Z")) == 1h);
    CHECK(zone("Europe/London").offset_at(at("1970-01-01T00:00:00Z")) == 1h);
    CHECK(zone("America/New_York").offset_at(at("2025-11-02T05:59:59Z")) == -4h);
    CHECK(zone("America/New_York").offset_at(at("2025-11-02T06:00:00Z")) == -5h);
    CHECK(zone("Australia/Lord_Howe").offset_at(at("2025-04-05T15:00:00Z")) == 10h + 30min);
    CHECK(zone("Asia/Riyadh").offset_at(at("2025-07-01T00:00:00Z")) == 3h);
}

TEST_CASE("Egypt has had summer time again since 2023") {
    const auto cairo = zone("Africa/Cairo");
    CHECK(cairo.offset_at(at("2020-07-01T00:00:00Z")) == 2h);
    CHECK(cairo.offset_at(at("2023-04-27T21:59:59Z")) == 2h);
    CHECK(cairo.offset_at(at("2023-04-27T22:00:00Z")) == 3h);
    CHECK(cairo.offset_at(at("2023-10-26T20:59:59Z")) == 3h);
    CHECK(cairo.offset_at(at("2023-10-26T21:00:00Z")) == 2h);
}

TEST_CASE("today's rules go on until 2100") {
    CHECK(zone("Europe/London").offset_at(at("2090-07-01T00:00:00Z")) == 1h);
    CHECK(zone("Europe/London").offset_at(at("2090-12-01T00:00:00Z")) == 0h);
    CHECK(zone("Europe/Dublin").offset_at(at("2070-01-01T00:00:00Z")) == 0h);
    CHECK(zone("America/Nuuk").offset_at(at("2050-07-01T00:00:00Z")) == -1h);
    CHECK(zone("Asia/Jerusalem").offset_at(at("2055-07-01T00:00:00Z")) == 3h);
}

TEST_CASE("an instant has a local date and time") {
    const auto muscat = zone("Asia/Muscat");
    CHECK(muscat.local(at("2025-06-01T20:30:00Z")) == LocalTime{day("2025-06-02"), 30min});
    CHECK(muscat.date_of(at("2025-06-01T19:59:59Z")) == day("2025-06-01"));
    CHECK(zone("America/New_York").local(at("1969-07-20T20:17:40Z")) ==
          LocalTime{day("1969-07-20"), 16h + 17min + 40s});
}

TEST_CASE("a unique wall time is one instant, and 26:00 is 02:00 of the next date") {
    const auto muscat = zone("Asia/Muscat");
    const auto expected = at("2025-06-05T22:00:00Z");
    CHECK(muscat.resolve({day("2025-06-05"), 26h}) == Resolved{expected, Resolved::unique, expected});
    CHECK(muscat.resolve({day("2025-06-06"), 2h}) == Resolved{expected, Resolved::unique, expected});
}

TEST_CASE("an imported wall time in a gap is shifted by the gap; a calendar's means the instant after it") {
    const auto london = zone("Europe/London");
    const LocalTime missing{day("2025-03-30"), 1h + 40min};
    const auto shifted = at("2025-03-30T02:40:00+01:00");
    CHECK(london.resolve(missing) == Resolved{shifted, Resolved::gap, shifted});
    CHECK(london.opening(missing) == at("2025-03-30T01:00:00Z"));
    CHECK(london.closing(missing) == at("2025-03-30T01:00:00Z"));
    CHECK(london.resolve({day("2025-03-30"), 1h}).kind == Resolved::gap);
    CHECK(london.resolve({day("2025-03-30"), 2h}).kind == Resolved::unique);
}

TEST_CASE("an ambiguous wall time has a first and a second occurrence") {
    const auto new_york = zone("America/New_York");
    const LocalTime twice{day("2025-11-02"), 1h + 30min};
    const auto first = at("2025-11-02T01:30:00-04:00"), second = at("2025-11-02T01:30:00-05:00");
    CHECK(new_york.resolve(twice) == Resolved{first, Resolved::ambiguous, second});
    CHECK(new_york.opening(twice) == first);
    CHECK(new_york.closing(twice) == second);
    CHECK(new_york.resolve({day("2025-11-02"), 1h}).kind == Resolved::ambiguous);
    CHECK(new_york.resolve({day("2025-11-02"), 2h}).kind == Resolved::unique);
}

TEST_CASE("half an hour of change makes a gap and an overlap of half an hour") {
    const auto lord_howe = zone("Australia/Lord_Howe");
    CHECK(lord_howe.resolve({day("2025-04-06"), 1h + 29min}).kind == Resolved::unique);
    CHECK(lord_howe.resolve({day("2025-04-06"), 1h + 30min}).kind == Resolved::ambiguous);
    CHECK(lord_howe.resolve({day("2025-10-05"), 2h + 29min}).instant == at("2025-10-05T02:59:00+11:00"));
    CHECK(lord_howe.resolve({day("2025-10-05"), 2h + 30min}).kind == Resolved::unique);
}

TEST_CASE("a local date starts at its first instant") {
    CHECK(zone("Asia/Muscat").start_of(day("2025-06-01")) == at("2025-05-31T20:00:00Z"));
    // Cairo skips midnight in spring, and on the last Thursday of October it shows 23:00 to 24:00 twice.
    CHECK(zone("Africa/Cairo").start_of(day("2024-04-26")) == at("2024-04-26T01:00:00+03:00"));
    CHECK(zone("Africa/Cairo").start_of(day("2023-10-27")) == at("2023-10-27T00:00:00+02:00"));
    // Samoa went from the east of the date line to its west: there was no 30 December 2011.
    CHECK(zone("Pacific/Apia").start_of(day("2011-12-30")) == at("2011-12-30T10:00:00Z"));
    CHECK(zone("Pacific/Apia").start_of(day("2011-12-31")) == at("2011-12-30T10:00:00Z"));
}

TEST_CASE("a period is the instants from its first date to its end") {
    const auto period = Period::parse("2025-04");
    REQUIRE(period);
    CHECK(instants(zone("Africa/Cairo"), *period) ==
          std::pair{at("2025-04-01T00:00:00+02:00"), at("2025-05-01T00:00:00+03:00")});
}
