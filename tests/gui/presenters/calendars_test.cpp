#include "gui/pages/settings/calendars/calendars_presenter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

Date calendar_day(std::string_view iso) {
    return Date::parse(iso).value();
}
Seconds wall(std::string_view text) {
    return std::stoi(std::string{text.substr(0, 2)}) * 1h + std::stoi(std::string{text.substr(3)}) * 1min;
}
Hours open_hours(std::initializer_list<std::pair<std::string_view, std::string_view>> intervals) {
    Hours hours;
    for (const auto& [open, close] : intervals)
        hours.push_back({wall(open), wall(close)});
    return hours;
}
core::Week sunday_to_thursday(const Hours& hours) {
    core::Week week;
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        week[weekday] = hours;
    return week;
}
core::Week saturday_alone(const Hours& hours) {
    core::Week week;
    week[6] = hours;
    return week;
}

/// Sunday to Thursday 08:00–16:00 since 2024, Ramadan 2025 from 09:00 to 14:00, a day of Eid closed.
app::CalendarFile office() {
    app::CalendarFile file;
    file.definition.id = "office";
    file.definition.timezone = "Asia/Muscat";
    core::CalendarVersion version{
        calendar_day("2024-01-01"), sunday_to_thursday(open_hours({{"08:00", "16:00"}})), {}, {}};
    version.seasons.push_back({"Ramadan", calendar_day("2025-03-01"), calendar_day("2025-03-29"),
                               sunday_to_thursday(open_hours({{"09:00", "14:00"}}))});
    version.exceptions.push_back({calendar_day("2025-03-30"), {}, "Eid"});
    file.definition.versions.push_back(version);
    return file;
}

CalendarShelf shelf_of_office() {
    return {{office()}, {{"Billing", "الفواتير"}, {"Front desk", ""}}, "Asia/Muscat", calendar_day("2025-07-01")};
}

CalendarsPresenter presenter_of_office(text::Language language = text::Language::en) {
    CalendarsPresenter presenter{language};
    presenter.show_shelf(shelf_of_office());
    return presenter;
}

// Saturday is the first row in Oman, so Sunday is row 1.
constexpr int saturday = 0, sunday = 1, monday = 2;
Brush brush_of(std::vector<int> days, std::string_view open, std::string_view close) {
    return {std::move(days), wall(open), wall(close)};
}

} // namespace

TEST_CASE("hours are written as people write them, and read with any dash, comma, digits and short hours") {
    CHECK(hours_text(open_hours({{"08:00", "12:00"}, {"13:00", "17:30"}})) == "08:00–12:00, 13:00–17:30");
    CHECK(hours_text({}).empty());
    const auto wanted = open_hours({{"08:00", "12:00"}, {"13:00", "17:30"}});
    for (const char* text :
         {"08:00–12:00, 13:00–17:30", "8-12,13-17:30", " 8:00 - 12:00 ; 13:00 — 17:30", "٠٨:٠٠–١٢:٠٠، ١٣:٠٠–١٧:٣٠"}) {
        INFO(text);
        const auto read = read_hours(text);
        REQUIRE(read);
        CHECK(*read == wanted);
    }
    CHECK(read_hours("")->empty());
    CHECK(*read_hours("22:00–30:00") == open_hours({{"22:00", "30:00"}}));
}

TEST_CASE("hours that cannot be are refused with what was found") {
    const auto refused = [](const char* text) { return read_hours(text).refusal(); };
    CHECK(refused("8") == Refusal{"gui.hours.unreadable", {{"found", std::string{"8"}}}});
    CHECK(refused("8-12-14").code == "gui.hours.unreadable");
    CHECK(refused("08:60-12:00").code == "gui.hours.unreadable");
    CHECK(refused("8-12,").code == "gui.hours.unreadable");
    CHECK(refused("08:00–12:00, 17:00–13:00") ==
          Refusal{"gui.hours.backwards", {{"found", std::string{"17:00-13:00"}}}});
    CHECK(refused("24:00-25:00").code == "gui.hours.opens_late");
    CHECK(refused("22:00-49:00").code == "gui.hours.too_long");
}

TEST_CASE("what is painted is open and united; what is erased is closed, the tail of the night before too") {
    core::Week week;
    week = painted(week, brush_of({0, 1}, "08:00", "12:00"));
    week = painted(week, brush_of({1}, "12:00", "14:00"));
    CHECK(week[0] == open_hours({{"08:00", "12:00"}}));
    CHECK(week[1] == open_hours({{"08:00", "14:00"}}));
    week = erased(week, brush_of({1}, "09:00", "09:30"));
    CHECK(week[1] == open_hours({{"08:00", "09:00"}, {"09:30", "14:00"}}));

    core::Week night = saturday_alone(open_hours({{"22:00", "30:00"}}));
    CHECK(open_at(night, 0, 5h)); // Sunday at five, by Saturday's shift
    CHECK(open_by_day_before(night, 0, 5h));
    CHECK_FALSE(open_at(night, 0, 6h));
    night = erased(night, brush_of({0}, "02:00", "03:00"));
    CHECK(night[6] == open_hours({{"22:00", "26:00"}}));
    CHECK(night[0] == open_hours({{"03:00", "06:00"}})); // what was left after it is Sunday's own
}

TEST_CASE("intervals off the quarters of an hour survive where nobody paints") {
    core::Week week;
    week[0] = open_hours({{"08:10", "11:50"}});
    week = painted(week, brush_of({0}, "13:00", "15:00"));
    CHECK(week[0] == open_hours({{"08:10", "11:50"}, {"13:00", "15:00"}}));
}

TEST_CASE("the week stands in the order of the organisation's country, and each row has its hours") {
    const auto presenter = presenter_of_office();
    CHECK(presenter.view().day_1.shown == "Saturday");
    CHECK(presenter.view().day_2.shown == "Sunday");
    CHECK(presenter.view().hours_1.shown.empty());
    CHECK(presenter.view().hours_2.shown == "08:00–16:00");
    CHECK(presenter.view().hours_7.shown.empty()); // Friday
    CHECK_FALSE(presenter.view().save.enabled);
}

TEST_CASE("typing and painting are two ways of one thing") {
    auto presenter = presenter_of_office();
    presenter.type_hours(saturday, "9-13");
    CHECK(presenter.week()[6] == open_hours({{"09:00", "13:00"}}));
    CHECK(presenter.view().hours_1.shown == "9-13"); // as it was typed
    presenter.paint(brush_of({6}, "13:00", "15:00"), true);
    CHECK(presenter.view().hours_1.shown == "09:00–15:00");
    REQUIRE(presenter.to_save());
    CHECK(presenter.to_save()->definition.versions[0].week[6] == open_hours({{"09:00", "15:00"}}));
    CHECK(presenter.to_save()->definition.versions[0].seasons == office().definition.versions[0].seasons);
}

TEST_CASE("a bad interval is told beside the week, keeps what was typed, and cannot be saved") {
    auto presenter = presenter_of_office();
    presenter.type_hours(monday, "8-12");
    presenter.type_hours(sunday, "17:00–08:00");
    CHECK(presenter.view().hours_2.shown == "17:00–08:00");
    CHECK(presenter.view().week_problem.shown ==
          "Sunday: 17:00-08:00 closes before it opens. What closes after midnight is written 22:00–30:00.");
    CHECK_FALSE(presenter.view().save.enabled);
    CHECK_FALSE(presenter.to_save());
    presenter.show_shelf(shelf_of_office()); // the page is opened again
    CHECK(presenter.view().hours_2.shown == "17:00–08:00");
    CHECK(presenter.week()[1] == open_hours({{"08:00", "12:00"}}));
    presenter.type_hours(sunday, "08:00–17:00");
    CHECK(presenter.view().week_problem.shown.empty());
    CHECK(presenter.to_save());
}

TEST_CASE("taking back gives what was saved") {
    auto presenter = presenter_of_office();
    presenter.type_hours(sunday, "nonsense");
    presenter.paint(brush_of({5}, "08:00", "09:00"), true);
    presenter.revert();
    CHECK(presenter.view().hours_2.shown == "08:00–16:00");
    CHECK(presenter.week() == office().definition.versions[0].week);
    CHECK_FALSE(presenter.view().revert.enabled);
}

TEST_CASE("a season has a week of its own, its Hijri dates beside it, and must not overlap another") {
    auto presenter = presenter_of_office();
    presenter.choose_layer(1);
    CHECK(presenter.view().hours_2.shown == "09:00–14:00");
    CHECK(presenter.view().season_name.shown == "Ramadan");
    // By the Umm al-Qura calendar 1 March 2025 was 1 Ramadan 1446 and 29 March the 29th.
    CHECK(presenter.view().season_note.shown.find("1 Ramadan 1446") == 0);
    CHECK(presenter.view().season_note.shown.find("29 Ramadan 1446") != std::string::npos);
    presenter.type_hours(sunday, "10-14");
    CHECK(presenter.to_save()->definition.versions[0].week == office().definition.versions[0].week);

    presenter.add_season();
    // Ramadan 1447, as the Umm al-Qura calendar has it: 18 February to 19 March 2026.
    CHECK(presenter.view().season_first.shown == "2026-02-18");
    CHECK(presenter.view().season_last.shown == "2026-03-19");
    CHECK(presenter.to_save());
    presenter.type_season_first("2025-03-15");
    CHECK_FALSE(presenter.to_save());
    CHECK_FALSE(presenter.view().version_problem.shown.empty());
    presenter.type_season_first("soon");
    CHECK(presenter.view().season_note.shown == "“soon” is not a date. Write it like 2026-01-31.");
    CHECK(presenter.view().season_first.shown == "soon");
    presenter.remove_season();
    CHECK(presenter.to_save());
}

TEST_CASE("holidays are entered one by one or as a stretch, with the Hijri date beside them") {
    auto presenter = presenter_of_office();
    REQUIRE(presenter.day_rows().size() == 1);
    CHECK(presenter.day_rows()[0].name == "Eid");
    CHECK(presenter.day_rows()[0].hours == "Closed");
    CHECK(presenter.day_rows()[0].hijri.find("1 Shawwal 1446") == 0); // as Saudi Arabia kept it
    presenter.type_date_first("2025-06-06");
    CHECK(presenter.view().date_note.shown.find("10 Dhu") == 0); // Eid al-Adha 1446
    presenter.type_date_last("2025-06-08");
    presenter.type_date_name("Eid al-Adha");
    presenter.put_dates();
    REQUIRE(presenter.day_rows().size() == 4);
    presenter.type_date_first("2025-06-08");
    presenter.type_date_hours("10-12");
    presenter.put_dates(); // in the place of the holiday
    const auto saved = *presenter.to_save();
    REQUIRE(saved.definition.versions[0].exceptions.size() == 4);
    CHECK(saved.definition.versions[0].exceptions[3] ==
          core::CalendarException{calendar_day("2025-06-08"), open_hours({{"10:00", "12:00"}}), ""});
    presenter.choose_date(1);
    presenter.remove_date();
    CHECK(presenter.day_rows().size() == 3);
}

TEST_CASE("a new version begins today as the last one is, and old ones stay") {
    auto presenter = presenter_of_office();
    presenter.add_version();
    CHECK(presenter.view().version_from.shown == "2025-07-01");
    presenter.type_hours(sunday, "9-17");
    const auto versions = presenter.to_save()->definition.versions;
    REQUIRE(versions.size() == 2);
    CHECK(versions[0] == office().definition.versions[0]);
    CHECK(versions[1].week[0] == open_hours({{"09:00", "17:00"}}));
    CHECK(versions[1].seasons.empty()); // over by then
    presenter.type_date_first("2025-03-31");
    CHECK_FALSE(presenter.view().put_dates.enabled); // the older version governs it
    presenter.type_version_from("2023-01-01");
    CHECK_FALSE(presenter.to_save());
    CHECK(presenter.view().version_problem.shown.find("does not begin after") != std::string::npos);
}

TEST_CASE("whom a calendar serves is chosen, and a new calendar needs an id of its own") {
    auto presenter = presenter_of_office(text::Language::ar);
    presenter.add_calendar();
    CHECK_FALSE(presenter.to_save());
    presenter.type_id("night");
    presenter.choose_team(1);
    presenter.choose_channel(3);
    REQUIRE(presenter.to_save());
    CHECK(presenter.to_save()->team == "Billing");
    CHECK(presenter.to_save()->channel == core::Channel::phone);
    presenter.choose_calendar(0);
    CHECK_FALSE(presenter.to_save()); // the office has nothing to save
    presenter.choose_calendar(1);
    CHECK(presenter.view().new_id.shown == "night"); // its draft was kept
    presenter.type_id("always");
    CHECK_FALSE(presenter.to_save());
    CHECK_FALSE(presenter.view().general_problem.shown.empty());
}

TEST_CASE("a calendar that somebody else saved meanwhile is seen only once it was told") {
    CalendarsPresenter calendars{text::Voice{text::Language::en}};
    calendars.show_shelf(shelf_of_office());
    calendars.type_hours(0, "07:00-15:00");
    CalendarShelf changed = shelf_of_office();
    changed.calendars[0].team = "Billing";
    calendars.show_shelf(changed);
    REQUIRE(calendars.seen());
    CHECK(calendars.seen()->team.empty());
    calendars.show_problem({"changed_meanwhile", {}});
    calendars.show_shelf(changed);
    CHECK(calendars.seen()->team == "Billing");
    REQUIRE(calendars.to_save());
    CHECK(calendars.to_save()->team.empty()); // the draft is as it was typed
    calendars.add_calendar();
    CHECK_FALSE(calendars.seen());
}
