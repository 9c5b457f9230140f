#include "gui/pages/settings/people/people_section.hpp"
#include "gui/pages/settings/teams/teams_section.hpp"
#include "gui/session/people_desk.hpp"
#include "settings_driver.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <wx/dataview.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

/// A new file with one team.
void open_with_team(const std::string& name) {
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    const auto file = (folder() / (name + ".mizan")).string();
    auto made = AppDatabases(clock, "tester", folder() / "unused").create(file, "Asia/Muscat", "OMR");
    REQUIRE(made);
    REQUIRE((*made)->people_desk().add_team({"Phone", "الهاتف"}));
    made->reset();
    open_and_wait(file);
}

void add_person(PeopleSection& people, const std::string& name, const std::string& name_ar) {
    press(people, "new_person");
    settle();
    type_in(people, "name", name);
    type_in(people, "name_ar", name_ar);
    press(people, "save_person");
    settle();
    CHECK(people.presenter().view().problem.shown == "");
}

void choose_first_row(PeopleSection& people, const char* table) {
    auto& place = control_named(people, table);
    auto* control = dynamic_cast<wxDataViewCtrl*>(place.GetChildren().front());
    REQUIRE(control != nullptr);
    const auto* model = dynamic_cast<wxDataViewVirtualListModel*>(control->GetModel());
    REQUIRE(model != nullptr);
    const auto item = model->GetItem(0);
    control->Select(item);
    wxDataViewEvent event{wxEVT_DATAVIEW_SELECTION_CHANGED, control, item};
    control->ProcessWindowEvent(event);
    settle();
}

const std::vector<std::string> no_words;

} // namespace

TEST_CASE("a person is added, put into a team, away for some days, and given a name of a source") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        look_in(language, "light", {1400, 900});
        open_with_team("people-" + std::string{text::code_of(language)});
        auto& people = open_section<PeopleSection>("people");
        CHECK(turn_until([&] { return people.presenter().rows().empty(); }));
        add_person(people, "Salma Rashid", "سلمى راشد");
        REQUIRE(turn_until([&] { return people.presenter().rows().size() == 1; }));
        CHECK(people.presenter().chosen_row() == 0);
        CHECK(people.presenter().view().known_only.visible);

        // Wrong things are told beside the field while one types, and cannot be saved; what was typed stays.
        type_in(people, "employed_from", "June");
        CHECK(people.presenter().view().employed_from_problem.shown ==
              text::say(main_frame().voice(), "date_unreadable"));
        CHECK_FALSE(control_named(people, "save_person").IsEnabled());
        type_in(people, "employed_from", "2025-06-01");
        press(people, "save_person");
        settle();
        CHECK(people.presenter().view().employed_from.shown == "2025-06-01");
        CHECK(turn_until([&] { return !control_named(people, "save_person").IsEnabled(); })); // saved

        CHECK_FALSE(control_named(people, "add_membership").IsEnabled());
        pick_in(people, "member_team", 1);
        type_in(people, "member_from", "2025-06-01");
        type_in(people, "member_fte", "2");
        CHECK_FALSE(people.presenter().view().member_problem.shown.empty());
        type_in(people, "member_fte", "٠٫٥");
        press(people, "add_membership");
        settle();
        REQUIRE(turn_until([&] { return people.presenter().memberships().size() == 1; }));
        choose_first_row(people, "memberships");
        CHECK(people.presenter().view().member_fte.shown == "0.50");
        type_in(people, "member_from", "2025-07-01");
        press(people, "correct_membership");
        settle();
        const auto first = [&] { return people.presenter().memberships().at(0); };
        REQUIRE(turn_until([&] { return first().from.find("2025-07-01") != std::string::npos; }));
        choose_first_row(people, "memberships");
        CHECK(people.presenter().view().member_from.shown == "2025-07-01");
        type_in(people, "member_to", "2025-12-31");
        press(people, "end_membership");
        settle();
        REQUIRE(turn_until([&] { return first().to.find("2025-12-31") != std::string::npos; }));
        choose_first_row(people, "memberships");
        CHECK(people.presenter().view().member_to.shown == "2025-12-31");

        type_in(people, "absence_from", "2025-08-03");
        type_in(people, "absence_to", "2025-08-05");
        press(people, "add_absence");
        settle();
        REQUIRE(turn_until([&] { return people.presenter().absences().size() == 1; }));
        type_in(people, "absence_from", "2025-08-05");
        CHECK_FALSE(people.presenter().view().absence_problem.shown.empty());
        CHECK_FALSE(control_named(people, "add_absence").IsEnabled());
        type_in(people, "absence_from", "");
        choose_first_row(people, "absences");
        press(people, "withdraw_absence");
        settle();
        CHECK(turn_until([&] { return people.presenter().absences().empty(); }));

        type_in(people, "alias_name", "s.rashid");
        press(people, "add_alias");
        settle();
        CHECK(turn_until([&] { return people.presenter().aliases().size() == 2; }));
        CHECK(clipped_labels(main_frame()) == no_words);

        auto& teams = open_section<TeamsSection>("teams");
        REQUIRE(turn_until([&] { return teams.presenter().rows().size() == 1; }));
        CHECK(turn_until([&] { return teams.presenter().members().empty(); })); // she left the team before today
        type_in(teams, "members_on", "2025-12-31");
        CHECK(turn_until([&] { return teams.presenter().members().size() == 1; }));
        press(teams, "new_team");
        settle();
        type_in(teams, "team_name", "Phone");
        CHECK_FALSE(teams.presenter().view().team_name_problem.shown.empty());
        type_in(teams, "team_name", "Chat");
        press(teams, "save_team");
        settle();
        CHECK(turn_until([&] { return teams.presenter().rows().size() == 2; }));
        CHECK(clipped_labels(main_frame()) == no_words);
    }
}

TEST_CASE("a merge shows the cards that it changes before it is done") {
    look_in(text::Language::en, "light", {1400, 900});
    open_with_team("people-merge");
    auto& people = open_section<PeopleSection>("people");
    add_person(people, "Amal", "أمل");
    add_person(people, "A. M.", "");
    REQUIRE(turn_until([&] { return people.presenter().rows().size() == 2; }));
    type_in(people, "absence_from", "2025-08-03");
    press(people, "add_absence");
    settle();
    pick_in(people, "into", 0);
    press(people, "preview_merge");
    settle();
    CHECK(control_named(people, "move_now").IsShown());
    CHECK(people.presenter().view().move_words.shown.find("absences 1") != std::string::npos);
    CHECK(turn_until([&] { return people.presenter().rows().size() == 2; })); // nothing is done yet
    press(people, "move_now");
    settle();
    CHECK(people.presenter().view().problem.shown == "");
    REQUIRE(turn_until([&] { return people.presenter().rows().size() == 1; }));
    CHECK(people.presenter().rows()[0].name == "Amal");
    CHECK(turn_until([&] { return people.presenter().absences().size() == 1; }));
}

TEST_CASE("people and teams look right in both languages, light and dark, large and small") {
    for (const SettingsLook& look : settings_looks) {
        look_in(look.language, look.theme, look.size);
        main_frame().open_demonstration();
        settle();
        open_section<PeopleSection>("people");
        CHECK(clipped_labels(main_frame()) == no_words);
        keep_picture(main_frame(), "settings-people-" + look.name());
        open_section<TeamsSection>("teams");
        CHECK(clipped_labels(main_frame()) == no_words);
        keep_picture(main_frame(), "settings-teams-" + look.name());
    }
}
