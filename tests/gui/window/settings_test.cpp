#include "app/commands/rules.hpp"
#include "driver.hpp"
#include "gui/pages/settings/calendars/calendars_section.hpp"
#include "gui/pages/settings/organisation/organisation_section.hpp"
#include "gui/pages/settings/settings_page.hpp"
#include "gui/pages/settings/targets/targets_section.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>
#include <wx/notebook.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

SettingsPage& settings_in(text::Language language, const std::string& theme, wxSize size) {
    look_in(language, theme, size);
    return dynamic_cast<SettingsPage&>(main_frame().page("settings"));
}

void open_demonstration_of_settings() {
    auto& frame = application().frame();
    const auto demonstration = (folder() / "demonstration.mizan").string();
    if (!frame.situation() || frame.situation()->location != demonstration) frame.open_demonstration();
    settle();
}

/// A database of its own, with the calendar "office": Sunday to Thursday 08:00–16:00. Anew for each test.
void open_office() {
    static int count = 0;
    const auto file = folder() / ("office-" + std::to_string(++count) + ".mizan");
    static const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    {
        auto made = wiring::create(file.string(), {"Asia/Muscat", "OMR", clock.now()}, "tester", clock);
        REQUIRE(made);
        app::CalendarFile office;
        office.definition.id = "office";
        office.definition.timezone = "Asia/Muscat";
        office.definition.versions.push_back({*Date::parse("2024-01-01"), {}, {}, {}});
        for (std::size_t day = 0; day < 5; ++day)
            office.definition.versions[0].week[day] = {{8h, 16h}};
        REQUIRE(app::put_calendar(*made, {office, "tester"}));
    }
    application().frame().open_location(file.string());
    settle();
}

template <class Made>
Made& section_shown(const std::string& id) {
    auto& frame = application().frame();
    frame.show_page("settings");
    settle();
    auto& page = dynamic_cast<SettingsPage&>(frame.page("settings"));
    page.show_section(id);
    settle();
    return dynamic_cast<Made&>(page.section(id));
}

/// The mouse itself: pressed, moved and let go on the screen.
void drag(WeekView& week, wxPoint from, wxPoint to) {
    wxUIActionSimulator mouse;
    mouse.MouseMove(week.ClientToScreen(from));
    settle();
    mouse.MouseDown();
    CHECK(turn_until([&] { return week.HasCapture(); }));
    mouse.MouseMove(week.ClientToScreen({(from.x + to.x) / 2, (from.y + to.y) / 2}));
    settle();
    mouse.MouseMove(week.ClientToScreen(to));
    settle();
    mouse.MouseUp();
    CHECK(turn_until([&] { return !week.HasCapture(); }));
    settle();
}

std::string hours_shown(CalendarsSection& section, int row) {
    const auto name = "hours_" + std::to_string(row + 1);
    return dynamic_cast<wxTextCtrl*>(section.FindWindow(wxXmlResource::GetXRCID(name)))->GetValue().utf8_string();
}

void type_hours(CalendarsSection& section, int row, const std::string& text) {
    const auto name = "hours_" + std::to_string(row + 1);
    dynamic_cast<wxTextCtrl*>(section.FindWindow(wxXmlResource::GetXRCID(name)))->SetValue(wxString::FromUTF8(text));
    settle();
}

core::Week saved_week() {
    const auto shelf = application().frame().database()->calendar_desk().calendars();
    REQUIRE(shelf.calendars.size() == 1);
    return shelf.calendars[0].definition.versions[0].week;
}

void turn_to(wxWindow& window, std::size_t page) {
    for (auto* child : window.GetChildren())
        if (auto* book = dynamic_cast<wxNotebook*>(child)) book->ChangeSelection(page);
    settle();
}

} // namespace

TEST_CASE("settings in both languages, light and dark, large and small: nothing is clipped", "[settings]") {
    struct Look {
        text::Language language;
        const char* theme;
        wxSize size;
    };
    for (const auto& look :
         {Look{text::Language::en, "light", {1400, 900}}, Look{text::Language::ar, "dark", {1400, 900}},
          Look{text::Language::ar, "light", {1024, 640}}, Look{text::Language::en, "dark", {1024, 640}}}) {
        settings_in(look.language, look.theme, look.size);
        open_demonstration_of_settings();
        const std::string name = "settings-" + std::string{text::code_of(look.language)} + "-" + look.theme;
        INFO(name);
        const std::vector<std::string> none;
        auto& calendars = section_shown<CalendarsSection>("calendars");
        keep_picture(application().frame(), name + "-calendars");
        CHECK(clipped_labels(application().frame()) == none);
        calendars.presenter().paint({{6}, 9h, 12h}, true);
        calendars.edited();
        settle();
        settle();
        keep_picture(application().frame(), name + "-calendars-edited");
        CHECK(clipped_labels(application().frame()) == none);
        calendars.presenter().add_season();
        calendars.edited();
        keep_picture(application().frame(), name + "-season");
        CHECK(clipped_labels(application().frame()) == none);
        turn_to(calendars, 1);
        keep_picture(application().frame(), name + "-holidays");
        CHECK(clipped_labels(application().frame()) == none);
        CHECK(calendars.presenter().moved_rows().size() > 10);
        turn_to(calendars, 2);
        CHECK(clipped_labels(application().frame()) == none);
        turn_to(calendars, 3);
        keep_picture(application().frame(), name + "-moved");
        auto& targets = section_shown<TargetsSection>("targets");
        targets.presenter().choose_row(0);
        targets.presenter().type_within("10 min");
        targets.put_target();
        settle();
        keep_picture(application().frame(), name + "-targets");
        CHECK(clipped_labels(application().frame()) == none);
        section_shown<OrganisationSection>("organisation").verify();
        settle();
        keep_picture(application().frame(), name + "-organisation");
        CHECK(clipped_labels(application().frame()) == none);
    }
}

TEST_CASE("a week is painted with the mouse in either direction of reading, and saved", "[settings]") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        INFO(text::code_of(language));
        settings_in(language, "light", {1400, 900});
        open_office();
        auto& section = section_shown<CalendarsSection>("calendars");
        auto& week = section.week();
        // Saturday is the first row; 09:00 is quarter 36, the last one before 13:00 is 51.
        drag(week, week.centre_of(0, 36), week.centre_of(0, 51));
        CHECK(hours_shown(section, 0) == "09:00–13:00");
        // Sunday and Monday lose their hours from noon to one.
        drag(week, week.centre_of(1, 48), week.centre_of(2, 51));
        CHECK(hours_shown(section, 1) == "08:00–12:00, 13:00–16:00");
        CHECK(hours_shown(section, 2) == "08:00–12:00, 13:00–16:00");
        CHECK(section.presenter().view().save.enabled);
        press(section, "save");
        CHECK_FALSE(section.presenter().view().save.enabled);
        const auto saved = saved_week();
        CHECK(saved[6] == std::vector<core::WallInterval>{{9h, 13h}});
        CHECK(saved[0] == std::vector<core::WallInterval>{{8h, 12h}, {13h, 16h}});
        CHECK(saved[3] == std::vector<core::WallInterval>{{8h, 16h}});
        keep_picture(application().frame(), std::string{"settings-painted-"} + std::string{text::code_of(language)});
    }
}

TEST_CASE("a week is painted with the keyboard, and told to those who hear it", "[settings]") {
    settings_in(text::Language::en, "light", {1400, 900});
    open_office();
    auto& section = section_shown<CalendarsSection>("calendars");
    auto& week = section.week();
    week.SetFocus();
    CHECK(turn_until([&] { return week.HasFocus(); }));
    settle();
    wxUIActionSimulator keys;
    const auto stroke = [&](int key, int with = wxMOD_NONE) {
        keys.Char(key, with);
        settle();
    };
    // The cursor begins on Saturday at eight.
    CHECK(week.told().find("Saturday 08:00–08:15") == 0);
    stroke(WXK_RIGHT, wxMOD_CONTROL);
    stroke(WXK_RIGHT, wxMOD_SHIFT);
    stroke(WXK_RIGHT, wxMOD_SHIFT);
    stroke(WXK_RIGHT, wxMOD_SHIFT);
    CHECK(week.told() == "Saturday 09:00–10:00, closed");
    stroke(WXK_SPACE);
    CHECK(week.told() == "Saturday 09:00–10:00, open");
    CHECK(hours_shown(section, 0) == "09:00–10:00");
    stroke(WXK_DELETE);
    CHECK(hours_shown(section, 0).empty());
}

TEST_CASE("a bad interval is refused beside the week, and nothing that was typed is lost", "[settings]") {
    settings_in(text::Language::en, "light", {1400, 900});
    open_office();
    auto& section = section_shown<CalendarsSection>("calendars");
    type_hours(section, 2, "8-12, 13-17");
    type_hours(section, 1, "17:00–08:00");
    CHECK_FALSE(section.presenter().view().save.enabled);
    auto* problem = section.FindWindow(wxXmlResource::GetXRCID("week_problem"));
    CHECK(problem->IsShown());
    CHECK(problem->GetLabel().Contains("closes before it opens"));
    keep_picture(application().frame(), "settings-bad-interval");
    CHECK(clipped_labels(application().frame()) == std::vector<std::string>{});
    section.save(); // refused: nothing to be saved
    settle();
    application().frame().show_page("reports");
    settle();
    section_shown<CalendarsSection>("calendars");
    CHECK(hours_shown(section, 1) == "17:00–08:00");
    CHECK(hours_shown(section, 2) == "8-12, 13-17");
    CHECK(saved_week()[0] == std::vector<core::WallInterval>{{8h, 16h}});
    type_hours(section, 1, "08:00–17:00");
    press(section, "save");
    CHECK(saved_week()[0] == std::vector<core::WallInterval>{{8h, 17h}});
    CHECK(saved_week()[1] == std::vector<core::WallInterval>{{8h, 12h}, {13h, 17h}});
}

TEST_CASE("targets are entered and saved as one", "[settings]") {
    settings_in(text::Language::en, "light", {1400, 900});
    open_office();
    auto& section = section_shown<TargetsSection>("targets");
    section.presenter().type_within("2 h");
    section.put_target();
    settle();
    CHECK(section.presenter().rows()[0].entered);
    press(section, "save");
    const auto kept = application().frame().database()->calendar_desk().targets().targets;
    REQUIRE_FALSE(kept.empty());
    CHECK(kept[0].target.within == Seconds{2h});
    CHECK_FALSE(kept[0].target.shipped);
}

TEST_CASE("the organisation is backed up, the copy restored elsewhere and opened there", "[settings]") {
    settings_in(text::Language::en, "light", {1400, 900});
    open_office();
    auto& section = section_shown<OrganisationSection>("organisation");
    const auto copy = folder() / "copy.mizan", restored = folder() / "restored.mizan";
    section.back_up_to(copy.string());
    settle();
    CHECK(std::filesystem::exists(copy));
    CHECK(section.presenter().view().message.shown.find("verified there") != std::string::npos);
    section.verify();
    settle();
    CHECK(section.presenter().view().message.shown.find("Everything agrees") == 0);
    section.restore_from(copy.string(), copy.string());
    settle();
    CHECK(section.presenter().view().message.shown.find("backup itself") != std::string::npos);
    section.restore_from(copy.string(), restored.string());
    settle();
    CHECK(application().frame().situation()->location == restored.string());
}
