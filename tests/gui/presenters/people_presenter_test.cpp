#include "gui/pages/settings/people/people_presenter.hpp"
#include "gui/pages/settings/teams/teams_presenter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

Date on(const char* iso) {
    return *Date::parse(iso);
}

core::Person someone(std::int64_t id, const std::string& name, const std::string& name_ar) {
    core::Person person;
    person.id = PersonId{id};
    person.name = name;
    person.name_ar = name_ar;
    person.aliases = {{AliasId{id}, {}, name, {}, {}}};
    return person;
}

/// Amal in Phone since 2025, who was sick on two days; Basma; and a record that was merged away.
PeopleBook a_book() {
    PeopleBook book;
    book.today = on("2025-07-01");
    book.rulebook.teams = {{TeamId{1}, "Phone", "الهاتف"}, {TeamId{2}, "Chat", ""}};
    core::Person amal = someone(1, "Amal", "أمل");
    amal.engagements = {{on("2025-01-01"), {}, TeamId{1}, "lead", "senior", "", {}}};
    core::Person gone = someone(3, "A. M.", "");
    gone.aliases.clear();
    book.rulebook.people = {amal, someone(2, "Basma", "بسمة"), gone};
    book.absences = {{PersonId{1}, core::AbsenceKind::sick, on("2025-06-10"), on("2025-06-12")}};
    book.rulebook.index();
    return book;
}

} // namespace

TEST_CASE("people are found by any of their names; a record that was merged away is not listed") {
    PeoplePresenter people{text::Voice{text::Language::en}};
    people.show_book(a_book());
    REQUIRE(people.rows().size() == 2);
    CHECK(people.rows()[0].name == "Amal");
    CHECK(people.rows()[0].note == "Phone");
    people.find("بسم");
    REQUIRE(people.rows().size() == 1);
    CHECK(people.rows()[0].name == "Basma");
}

TEST_CASE("what is wrong is told beside its field, and what was typed outlives a refusal and a refresh") {
    PeoplePresenter people{text::Voice{text::Language::en}};
    people.show_book(a_book());
    CHECK_FALSE(people.view().save_person.enabled); // nothing differs
    people.type("name", "Basma");
    CHECK(people.view().name_problem.shown == "There is somebody named Basma already.");
    CHECK_FALSE(people.view().save_person.enabled);
    people.type("name", "Amal Said");
    people.type("employed_from", "2025-02-30");
    CHECK_FALSE(people.view().employed_from_problem.shown.empty());
    people.type("employed_from", "٢٠٢٥-٠٢-٠١");
    people.type("employed_to", "2025-01-31");
    CHECK_FALSE(people.view().employed_to_problem.shown.empty());
    people.type("employed_to", "");
    CHECK(people.view().save_person.enabled);
    people.show_refusal({"database_held_elsewhere", {}});
    people.show_book(a_book());
    CHECK(people.view().name.shown == "Amal Said");
    REQUIRE(people.facts());
    CHECK(*people.facts() == app::PersonFacts{"Amal Said", "أمل", on("2025-02-01"), {}});
}

TEST_CASE("a chosen membership is corrected, and ended on a day on which it holds") {
    PeoplePresenter people{text::Voice{text::Language::en}};
    people.show_book(a_book());
    CHECK_FALSE(people.view().correct_membership.enabled);
    people.choose_membership(0);
    CHECK(people.view().member_from.shown == "2025-01-01");
    CHECK(people.view().member_role.chosen == 1);
    CHECK(people.view().correct_membership.enabled);
    CHECK(people.end_of_chosen_membership() == on("2025-07-02")); // today is its last day
    people.type("member_to", "2025-03-31");
    CHECK(people.end_of_chosen_membership() == on("2025-04-01"));
    people.type("member_to", "2024-03-31");
    CHECK_FALSE(people.end_of_chosen_membership());
    CHECK_FALSE(people.view().member_problem.shown.empty());
    people.type("member_to", "");
    people.type("member_fte", "1.5");
    CHECK_FALSE(people.view().correct_membership.enabled);
    people.type("member_fte", "0.5");
    REQUIRE(people.membership());
    CHECK(people.membership()->fte == Ratio{1, 2});
    CHECK(people.membership()->team == "Phone");
}

TEST_CASE("an absence on days that are taken cannot be added; one is chosen to be withdrawn") {
    PeoplePresenter people{text::Voice{text::Language::ar}};
    people.show_book(a_book());
    people.type("absence_from", "2025-06-11");
    CHECK_FALSE(people.view().absence_problem.shown.empty());
    CHECK_FALSE(people.view().add_absence.enabled);
    people.type("absence_from", "2025-06-12");
    CHECK(people.view().add_absence.enabled);
    people.choose_absence(0);
    REQUIRE(people.chosen_absence());
    CHECK(people.chosen_absence()->last == on("2025-06-11"));
}

TEST_CASE("a team's members are told on a day; a name that a team has is told while it is typed") {
    TeamsPresenter teams{text::Voice{text::Language::en}};
    teams.show_book(a_book());
    REQUIRE(teams.rows().size() == 2);
    CHECK(teams.members().size() == 1);
    teams.type("members_on", "2024-12-31");
    CHECK(teams.members().empty());
    teams.begin_team();
    CHECK(teams.view().team_name_problem.shown.empty()); // nothing was typed yet
    teams.type("team_name", "Chat");
    CHECK_FALSE(teams.view().team_name_problem.shown.empty());
    CHECK_FALSE(teams.view().save_team.enabled);
    teams.type("team_name", "Counter");
    CHECK(teams.view().save_team.enabled);
    CHECK(teams.team_key().empty());
}

TEST_CASE("what was typed of a person waits for them, marked, until it is saved or dropped") {
    PeoplePresenter people{text::Voice{text::Language::en}};
    people.show_book(a_book());
    people.type("name", "Amal Said");
    people.choose_row(1);
    CHECK(people.view().name.shown == "Basma");
    CHECK(people.unsaved(people.rows()[0]));
    people.begin_person();
    people.type("name", "Muna");
    people.choose_row(0);
    CHECK(people.view().name.shown == "Amal Said");
    CHECK_FALSE(people.unsaved(people.rows()[0]));
    people.drop_changes();
    CHECK(people.view().name.shown == "Amal");
    CHECK_FALSE(people.view().drop_person.enabled);
    people.begin_person();
    CHECK(people.view().name.shown == "Muna");
}

TEST_CASE("what somebody else changed meanwhile is seen only once it was told") {
    PeoplePresenter people{text::Voice{text::Language::en}};
    people.show_book(a_book());
    people.type("name", "Amal Said");
    PeopleBook changed = a_book();
    changed.rulebook.people[0].name_ar = "آمال";
    people.show_book(changed);
    CHECK(people.view().name.shown == "Amal Said");
    CHECK(people.seen().name_ar == "أمل");
    people.show_refusal({"changed_meanwhile", {}});
    people.show_book(changed);
    CHECK(people.view().name.shown == "Amal Said");
    CHECK(people.seen().name_ar == "آمال");

    TeamsPresenter teams{text::Voice{text::Language::en}};
    teams.show_book(a_book());
    teams.type("team_name", "Telephone");
    teams.choose_row(1);
    CHECK(teams.rows()[0].unsaved);
    teams.choose_row(0);
    CHECK(teams.facts().name == "Telephone");
    CHECK(teams.seen() == app::TeamFacts{"Phone", "الهاتف"});
    teams.drop_changes();
    CHECK(teams.facts().name == "Phone");
}
