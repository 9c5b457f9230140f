#include "core/calendar/calendar.hpp"

#include "support/calendars.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// All figures in this file are worked by hand.

namespace {

/// A support desk in Muscat (UTC+4, no summer time): two intervals on Sundays, Thursdays until two at night, shorter
/// days in Ramadan 2025, a holiday, and one Saturday with hours.
CalendarDefinition support_desk() {
    CalendarVersion version{day("2024-01-01"), {}, {}, {}};
    version.week[0] = hours({{"08:00", "13:00"}, {"14:00", "17:00"}});
    for (const int weekday : {1, 2, 3})
        version.week[static_cast<std::size_t>(weekday)] = hours({{"08:00", "17:00"}});
    version.week[4] = hours({{"08:00", "26:00"}});
    version.seasons = {{"Ramadan", day("2025-03-01"), day("2025-03-29"), gulf_week(hours({{"09:00", "14:00"}}))}};
    version.exceptions = {{day("2025-03-30"), {}, "Eid"}, {day("2025-04-05"), hours({{"10:00", "12:00"}}), ""}};
    return {"support", "Asia/Muscat", {version}};
}

Seconds between(const Calendar& calendar, std::string_view from, std::string_view to) {
    return working_seconds(calendar, at(from), at(to));
}

/// Working time of what opens on one date, to the middle of the date after the next.
Seconds opened_on(const Calendar& calendar, std::string_view date) {
    Seconds sum{0};
    for (const auto& span : calendar.opening_on(day(date), day(date)))
        sum += span.length();
    return sum;
}

} // namespace

TEST_CASE("a lunch break between two intervals does not count") {
    const auto desk = calendar_of(support_desk());
    CHECK(between(desk, "2025-06-01T12:30+04:00", "2025-06-01T14:30+04:00") == 1h);
    CHECK(between(desk, "2025-06-01T00:00+04:00", "2025-06-02T00:00+04:00") == 8h);
    CHECK(between(desk, "2025-06-01T13:10+04:00", "2025-06-01T13:50+04:00") == 0s);
}

TEST_CASE("a week of the desk in Muscat") {
    const auto desk = calendar_of(support_desk());
    // Sunday 8 h, three days of 9 h, Thursday 18 h of which 2 h lie on Friday.
    CHECK(between(desk, "2025-06-01T00:00+04:00", "2025-06-08T00:00+04:00") == 8h + 27h + 18h);
    CHECK(between(desk, "2025-06-06T00:00+04:00", "2025-06-08T00:00+04:00") == 2h);
}

TEST_CASE("in Ramadan the season's week holds, on its first and last date too") {
    const auto desk = calendar_of(support_desk());
    // 2025-03-01 is a Saturday; Sunday the 2nd to Thursday the 6th have 5 h each.
    CHECK(between(desk, "2025-03-01T00:00+04:00", "2025-03-08T00:00+04:00") == 25h);
    CHECK(desk.rule_on(day("2025-02-28")).season.empty());
    CHECK(desk.rule_on(day("2025-03-01")).season == "Ramadan");
    CHECK(desk.rule_on(day("2025-03-29")).season == "Ramadan");
    CHECK(desk.rule_on(day("2025-03-31")).season.empty());
}

TEST_CASE("an exception goes before the season and the week") {
    auto definition = support_desk();
    definition.versions[0].exceptions.push_back({day("2025-03-04"), hours({{"10:00", "11:00"}}), "short day"});
    const auto desk = calendar_of(definition);
    CHECK(between(desk, "2025-03-04T00:00+04:00", "2025-03-05T00:00+04:00") == 1h);
    CHECK(between(desk, "2025-03-30T00:00+04:00", "2025-03-31T00:00+04:00") == 0s); // Eid, a Sunday
    CHECK(between(desk, "2025-04-05T00:00+04:00", "2025-04-06T00:00+04:00") == 2h); // a Saturday with hours
    const auto rule = desk.rule_on(day("2025-03-30"));
    CHECK(rule.exception);
    CHECK(rule.exception_name == "Eid");
    CHECK_FALSE(desk.works_on(day("2025-03-30")));
    CHECK(desk.works_on(day("2025-04-05")));
}

TEST_CASE("a holiday removes what opens on it, not the tail of the evening before") {
    auto friday_off = support_desk();
    friday_off.versions[0].exceptions.push_back({day("2025-06-06"), {}, "holiday"});
    CHECK(between(calendar_of(friday_off), "2025-06-06T00:00+04:00", "2025-06-07T00:00+04:00") == 2h);

    auto thursday_off = support_desk();
    thursday_off.versions[0].exceptions.push_back({day("2025-06-05"), {}, "holiday"});
    CHECK(between(calendar_of(thursday_off), "2025-06-05T00:00+04:00", "2025-06-07T00:00+04:00") == 0s);
}

TEST_CASE("overlaps are united, within a date and across midnight") {
    const auto twice = calendar_of("UTC", only(Weekday::mon, hours({{"10:00", "14:00"}, {"08:00", "12:00"}})));
    CHECK(between(twice, "2025-06-02T00:00Z", "2025-06-03T00:00Z") == 6h);

    auto week = only(Weekday::thu, hours({{"08:00", "26:00"}}));
    week[5] = hours({{"01:00", "03:00"}});
    const auto night = calendar_of("UTC", week);
    CHECK(between(night, "2025-06-05T00:00Z", "2025-06-07T00:00Z") == 19h);
    CHECK(open_intervals(night, at("2025-06-05T00:00Z"), at("2025-06-07T00:00Z")) ==
          std::vector<Span>{{at("2025-06-05T08:00Z"), at("2025-06-06T03:00Z")}});
}

TEST_CASE("a version holds from its date; the first one before it too") {
    auto definition = definition_of("UTC", every_day(hours({{"09:00", "10:00"}})));
    definition.versions[0].exceptions = {{day("1995-05-05"), {}, "before"}, {day("2025-06-03"), {}, "not governed"}};
    definition.versions.push_back({day("2025-06-02"), every_day(hours({{"09:00", "12:00"}})), {}, {}});
    const auto calendar = calendar_of(definition);
    CHECK(between(calendar, "2025-06-01T00:00Z", "2025-06-02T00:00Z") == 1h);
    CHECK(between(calendar, "2025-06-02T00:00Z", "2025-06-03T00:00Z") == 3h);
    CHECK(between(calendar, "2025-06-03T00:00Z", "2025-06-04T00:00Z") == 3h);
    CHECK(between(calendar, "1995-05-04T00:00Z", "1995-05-06T00:00Z") == 1h);
    CHECK(calendar.rule_on(day("1990-01-01")).version_index == 0);
    CHECK(calendar.rule_on(day("2025-06-01")).version_index == 0);
    CHECK(calendar.rule_on(day("2025-06-02")).version_index == 1);
}

TEST_CASE("an interval over London's spring gap has its real length, and edges in the gap move to its end") {
    const auto sunday = [](auto open, auto close) {
        return opened_on(calendar_of("Europe/London", only(Weekday::sun, hours({{open, close}}))), "2025-03-30");
    };
    CHECK(sunday("00:00", "08:00") == 7h);
    CHECK(sunday("01:30", "05:00") == 3h); // 02:00 to 05:00 summer time
    CHECK(sunday("00:00", "01:30") == 1h);
    CHECK(sunday("01:10", "01:50") == 0s);
    CHECK(sunday("02:00", "03:00") == 1h);
}

TEST_CASE("in London's autumn an ambiguous opening is the first occurrence and an ambiguous close the second") {
    const auto sunday = [](auto open, auto close) {
        return opened_on(calendar_of("Europe/London", only(Weekday::sun, hours({{open, close}}))), "2025-10-26");
    };
    CHECK(sunday("01:30", "04:00") == 3h + 30min); // 00:30Z to 04:00Z
    CHECK(sunday("00:00", "01:30") == 2h + 30min); // 23:00Z to 01:30Z
    CHECK(sunday("01:15", "01:45") == 1h + 30min); // 00:15Z to 01:45Z
    CHECK(sunday("00:00", "01:00") == 2h);         // 01:00 itself is shown twice: 23:00Z to 01:00Z
    CHECK(sunday("00:00", "00:59") == 59min);
    CHECK(sunday("02:00", "03:00") == 1h);
}

TEST_CASE("in New York days of change have 23 and 25 hours, and night shifts over them 7 and 9") {
    const auto around = calendar_of("America/New_York", every_day(hours({{"00:00", "24:00"}})));
    CHECK(between(around, "2025-03-09T00:00-05:00", "2025-03-10T00:00-04:00") == 23h);
    CHECK(opened_on(around, "2025-03-09") == 23h);
    CHECK(opened_on(around, "2025-11-02") == 25h);
    const auto night = calendar_of("America/New_York", only(Weekday::sat, hours({{"20:00", "28:00"}})));
    CHECK(opened_on(night, "2025-03-08") == 7h);
    CHECK(opened_on(night, "2025-11-01") == 9h);
    CHECK(opened_on(night, "2025-06-07") == 8h);
}

TEST_CASE("Cairo changes at midnight: a Friday of 23 hours and a Thursday of 25") {
    const auto around = calendar_of("Africa/Cairo", every_day(hours({{"00:00", "24:00"}})));
    CHECK(opened_on(around, "2023-04-28") == 23h);
    CHECK(opened_on(around, "2023-10-26") == 25h);
    CHECK(opened_on(around, "2022-04-29") == 24h);
    const auto morning = calendar_of("Africa/Cairo", only(Weekday::fri, hours({{"00:30", "02:00"}})));
    CHECK(opened_on(morning, "2023-04-28") == 1h); // opens after the gap, at 01:00
}

TEST_CASE("Lord Howe changes by half an hour") {
    const auto around = calendar_of("Australia/Lord_Howe", every_day(hours({{"00:00", "24:00"}})));
    CHECK(opened_on(around, "2025-04-06") == 24h + 30min);
    CHECK(opened_on(around, "2025-10-05") == 23h + 30min);
    const auto early = calendar_of("Australia/Lord_Howe", only(Weekday::sun, hours({{"01:45", "03:00"}})));
    CHECK(opened_on(early, "2025-04-06") == 1h + 45min); // 14:45Z to 16:30Z
    CHECK(opened_on(early, "2025-10-05") == 45min);      // 01:45 to 02:00, 02:30 to 03:00
}

TEST_CASE("Riyadh's days all have 24 hours") {
    const auto around = calendar_of("Asia/Riyadh", every_day(hours({{"00:00", "24:00"}})));
    for (Date date = day("2025-01-01"); date < day("2026-01-01"); ++date)
        if (opened_on(around, date.iso()) != 24h) FAIL(date.iso());
}

TEST_CASE("always is 24 hours, 7 days, in any year") {
    const auto always = Calendar::always();
    CHECK(between(always, "2025-06-01T00:00:01Z", "2025-06-02T00:00:00Z") == 24h - 1s);
    CHECK(working_seconds(always, at("1901-01-01T00:00Z"), at("2101-01-01T00:00Z")) ==
          at("2101-01-01T00:00Z") - at("1901-01-01T00:00Z"));
    CHECK(always.id() == "always");
    CHECK(Calendar{}.id() == "always");
    CHECK(reaches(always, at("2025-06-01T00:00Z"), 1h) == at("2025-06-01T01:00:01Z"));
}

TEST_CASE("the other way round is no working time") {
    CHECK(between(Calendar::always(), "2025-06-02T00:00Z", "2025-06-01T00:00Z") == 0s);
    CHECK(open_intervals(Calendar::always(), at("2025-06-02T00:00Z"), at("2025-06-01T00:00Z")).empty());
}

TEST_CASE("years before 1990 and after 2060 count like the others") {
    auto week = gulf_week(hours({{"09:00", "17:00"}}));
    const auto calendar = calendar_of("UTC", week);
    // Any 8 whole weeks have 8 × 40 h, wherever they begin.
    for (const auto* start : {"1923-05-05T10:00Z", "1989-12-05T11:11Z", "2060-12-03T03:00Z", "2098-07-07T16:59Z"}) {
        INFO(start);
        const Instant from = at(start), to = from + 8 * 7 * 24h;
        CHECK(working_seconds(calendar, from, to) == 320h);
        CHECK(reaches(calendar, from, 320h - 1s) <= to);
        CHECK(reaches(calendar, from, 320h) > to);
        Seconds sum{0};
        for (const auto& span : open_intervals(calendar, from, to))
            sum += span.length();
        CHECK(sum == 320h);
    }
    // 1923-01-01 to 2098-01-01 begins on a Monday and is 63,919 days: 9,131 weeks and 2 days.
    CHECK(between(calendar, "1923-01-01T00:00Z", "2098-01-01T00:00Z") == 9'131 * 40h + 16h);
}

TEST_CASE("open intervals are clipped") {
    const auto desk = calendar_of(support_desk());
    CHECK(open_intervals(desk, at("2025-06-01T12:30+04:00"), at("2025-06-02T09:00+04:00")) ==
          std::vector<Span>{{at("2025-06-01T12:30+04:00"), at("2025-06-01T13:00+04:00")},
                            {at("2025-06-01T14:00+04:00"), at("2025-06-01T17:00+04:00")},
                            {at("2025-06-02T08:00+04:00"), at("2025-06-02T09:00+04:00")}});
}

TEST_CASE("pauses are united and clipped before they are taken away") {
    const auto desk = calendar_of(support_desk());
    const Instant from = at("2025-06-01T12:30+04:00"), to = at("2025-06-01T14:30+04:00");
    // Together 12:45 to 14:20, of which 15 and 20 minutes are working time: 60 − 35 = 25.
    const std::vector<Span> two{{at("2025-06-01T14:00+04:00"), at("2025-06-01T14:20+04:00")},
                                {at("2025-06-01T12:45+04:00"), at("2025-06-01T14:15+04:00")}};
    CHECK(working_seconds(desk, from, to, two) == 25min);
    const std::vector<Span> all{{at("2025-05-01T00:00Z"), Instant::max()}};
    CHECK(working_seconds(desk, from, to, all) == 0s);
    const std::vector<Span> beside{{at("2025-05-01T00:00Z"), from}, {to, at("2025-07-01T00:00Z")}};
    CHECK(working_seconds(desk, from, to, beside) == 1h);
}

TEST_CASE("a target is exceeded one second after it is used up") {
    const auto desk = calendar_of(support_desk());
    const Instant from = at("2025-06-01T16:30+04:00"); // a Sunday, half an hour before closing
    CHECK(reaches(desk, from, 0s) == from + 1s);
    CHECK(reaches(desk, from, 30min - 1s) == at("2025-06-01T17:00+04:00"));
    CHECK(reaches(desk, from, 30min) == at("2025-06-02T08:00:01+04:00"));
    CHECK(reaches(desk, from, 1h) == at("2025-06-02T08:30:01+04:00"));
    CHECK(reaches(desk, from, -1s) == from);
}

TEST_CASE("a paused clock reaches its target later") {
    const auto desk = calendar_of(support_desk());
    const Instant from = at("2025-06-01T16:00+04:00");
    const std::vector<Span> paused{{at("2025-06-01T16:15+04:00"), at("2025-06-02T08:10+04:00")}};
    // 15 minutes before the pause, 45 after it.
    CHECK(reaches(desk, from, 1h, paused) == at("2025-06-02T08:55:01+04:00"));
    CHECK(reaches(desk, from, 15min - 1s, paused) == at("2025-06-01T16:15+04:00"));
    CHECK(reaches(desk, from, 15min, paused) == at("2025-06-02T08:10:01+04:00"));
    const std::vector<Span> for_good{{at("2025-06-01T16:15+04:00"), Instant::max()}};
    CHECK(reaches(desk, from, 15min - 1s, for_good) == at("2025-06-01T16:15+04:00"));
    CHECK_FALSE(reaches(desk, from, 15min, for_good));
}

TEST_CASE("a calendar that stops working never reaches more") {
    auto definition = definition_of("UTC", every_day(hours({{"09:00", "10:00"}})));
    definition.versions.push_back({day("2025-06-02"), {}, {}, {}});
    CHECK(reaches(calendar_of(definition), at("2025-06-01T00:00Z"), 1h - 1s) == at("2025-06-01T10:00Z"));
    CHECK_FALSE(reaches(calendar_of(definition), at("2025-06-01T00:00Z"), 1h));
    definition.versions[1].exceptions = {{day("2075-01-01"), {{9h, 10h}}, "opened once more"}};
    CHECK(reaches(calendar_of(definition), at("2025-06-01T00:00Z"), 1h) == at("2075-01-01T09:00:01Z"));
    CHECK_FALSE(reaches(Calendar::always(), at("2025-06-01T00:00Z"), Seconds::max()));
}
