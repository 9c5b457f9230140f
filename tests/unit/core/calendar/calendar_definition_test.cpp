#include "core/calendar/calendar_definition.hpp"

#include "support/calendars.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

CalendarDefinition sound() {
    return definition_of("Asia/Muscat", gulf_week(hours({{"08:00", "17:00"}})));
}

Refusal refusal_of(const CalendarDefinition& definition) {
    const auto made = Calendar::from(definition);
    REQUIRE_FALSE(made);
    return made.refusal();
}

} // namespace

TEST_CASE("a sound definition is kept, its seasons and exceptions in order") {
    auto definition = sound();
    definition.versions[0].exceptions = {{day("2025-05-01"), {}, "b"}, {day("2025-01-01"), {}, "a"}};
    const auto made = Calendar::from(definition);
    REQUIRE(made);
    CHECK(made->definition().versions[0].exceptions.front().name == "a");
    CHECK(made->id() == "test");
}

TEST_CASE("a calendar needs a version, and versions ascend") {
    auto definition = sound();
    definition.versions.clear();
    CHECK(refusal_of(definition) == Refusal{"calendar_without_version", {{"calendar", "test"}}});

    definition = sound();
    definition.versions.push_back(definition.versions.front());
    CHECK(refusal_of(definition) ==
          Refusal{"calendar_versions_not_ascending", {{"calendar", "test"}, {"from", day("2000-01-01")}}});
}

TEST_CASE("a calendar's zone must be known") {
    auto definition = sound();
    definition.timezone = "Asia/Maskat";
    CHECK(refusal_of(definition) == Refusal{"zone_unknown", {{"found", "Asia/Maskat"}}});
}

TEST_CASE("an interval opens on its day, closes after it opens, and within 48 hours") {
    const auto with = [](Seconds open, Seconds close) {
        return definition_of("UTC", only(Weekday::thu, {{open, close}}));
    };
    const auto refused = [](std::string code, Seconds open, Seconds close) {
        return Refusal{std::move(code), {{"calendar", "test"}, {"place", "thu"}, {"open", open}, {"close", close}}};
    };
    CHECK(refusal_of(with(9h, 9h)) == refused("calendar_interval_backwards", 9h, 9h));
    CHECK(refusal_of(with(17h, 9h)) == refused("calendar_interval_backwards", 17h, 9h));
    CHECK(refusal_of(with(24h, 25h)) == refused("calendar_interval_opens_outside_day", 24h, 25h));
    CHECK(refusal_of(with(-1s, 5h)) == refused("calendar_interval_opens_outside_day", -1s, 5h));
    CHECK(refusal_of(with(8h, 48h + 1s)) == refused("calendar_interval_too_long", 8h, 48h + 1s));
    CHECK(Calendar::from(with(0h, 48h)));
}

TEST_CASE("a faulty interval is named by its season or date") {
    auto definition = sound();
    definition.versions[0].seasons = {
        {"Ramadan", day("2025-03-01"), day("2025-03-29"), only(Weekday::sun, {{9h, 8h}})}};
    CHECK(refusal_of(definition).arguments[1] == NamedArgument{"place", "Ramadan, sun"});
    definition = sound();
    definition.versions[0].exceptions = {{day("2025-04-05"), {{9h, 8h}}, ""}};
    CHECK(refusal_of(definition).arguments[1] == NamedArgument{"place", "2025-04-05"});
}

TEST_CASE("seasons neither run backwards nor overlap, not even by a day") {
    auto definition = sound();
    definition.versions[0].seasons = {{"A", day("2025-03-10"), day("2025-03-09"), {}}};
    CHECK(refusal_of(definition) ==
          Refusal{"calendar_season_backwards",
                  {{"calendar", "test"}, {"season", "A"}, {"first", day("2025-03-10")}, {"last", day("2025-03-09")}}});
    definition.versions[0].seasons = {{"B", day("2025-03-20"), day("2025-04-01"), {}},
                                      {"A", day("2025-03-01"), day("2025-03-20"), {}}};
    CHECK(refusal_of(definition) ==
          Refusal{"calendar_seasons_overlap",
                  {{"calendar", "test"}, {"season", "A"}, {"other", "B"}, {"date", day("2025-03-20")}}});
    definition.versions[0].seasons[0].first = day("2025-03-21");
    CHECK(Calendar::from(definition));
}

TEST_CASE("a date has at most one exception") {
    auto definition = sound();
    definition.versions[0].exceptions = {
        {day("2025-04-05"), {}, ""}, {day("2025-03-30"), {}, "Eid"}, {day("2025-04-05"), {{10h, 12h}}, ""}};
    CHECK(refusal_of(definition) ==
          Refusal{"calendar_exception_twice", {{"calendar", "test"}, {"date", day("2025-04-05")}}});
}
