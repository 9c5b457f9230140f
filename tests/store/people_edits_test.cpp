#include "app/commands/absences.hpp"
#include "app/commands/memberships.hpp"
#include "app/commands/people.hpp"
#include "app/commands/persons.hpp"
#include "app/commands/teams.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/standpoint.hpp"
#include "app/queries/verify.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

Date day(const char* iso) {
    return *Date::parse(iso);
}

/// Two records of one person: five letters in July 2025 under "Amal", one logged hour of 1 July under "A. M."; the
/// scheme counts contacts an hour alone, 0 is the floor, 10 the target, 20 the stretch.
struct TwoRecords : FreshStore {
    TwoRecords() : app{nullptr, nullptr, nullptr, &clock} {
        later(Seconds{60 * 86'400}); // July is over
        app.store = std::move(store);
        const auto w = granted(app.store->write("tester"));
        core::Scheme scheme = core::default_scheme();
        scheme.version = 2; // of the organisation's first, and so the one that is taken by itself
        scheme.lines.resize(1);
        scheme.lines[0] = {"contacts_per_hour", 100, Ratio{0}, Ratio{10}, Ratio{20}, false, false, "", {}};
        w->put_scheme(scheme, {});
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk, {core::Field::agent, core::Field::resolved});
        for (int i = 0; i < 5; ++i) {
            core::Interaction row;
            row.external_id = "A" + std::to_string(i);
            row.agent = w->alias(desk, "Amal").alias;
            row.opened_at = at("2025-07-01T09:00Z") + Seconds{i * 60};
            row.resolved = true;
            row.resolved_at = row.opened_at + Seconds{30};
            add(*w, desk, batch, row);
        }
        w->alias(desk, "A. M.");
        w->finish_batch(batch, "{}");
        for (const char* team : {"Phone", "Chat"})
            w->team(team);
        w->add_work_interval({w->person_named("A. M."), core::WorkInterval::Kind::logged, at("2025-07-01T09:00Z"),
                              at("2025-07-01T10:00Z")});
        w->commit("import", "{}");
    }
    app::MembershipFacts in(const char* team, std::optional<Date> from = {}, std::optional<Date> to = {}) {
        app::MembershipFacts facts;
        facts.team = team;
        facts.from = from;
        facts.to = to;
        return facts;
    }
    /// "Phone 2025-01-01–2025-03-01", by date; open ends are empty.
    std::vector<std::string> memberships(const std::string& person) {
        const auto reader = app.store->read();
        const core::Rulebook rulebook = reader->rulebook(now());
        std::vector<std::string> told;
        for (const core::Person& one : rulebook.people) {
            if (one.name != person) continue;
            for (const core::Engagement& held : one.engagements)
                told.push_back(app::team_of(rulebook, held.team)->name + " " + (held.from ? held.from->iso() : "") +
                               "–" + (held.to ? held.to->iso() : ""));
        }
        return told;
    }
    std::vector<core::Absence> absences() { return app.store->read()->absences(now()); }
    PersonId person(const std::string& name) { return *app::find_agent(app.store->read()->rulebook(now()), name); }

    app::App app;
};
using Told = std::vector<std::string>;

} // namespace

TEST_CASE("a membership gives way to a newer one on its dates only; it is ended, and corrected with what it loses") {
    TwoRecords s;
    granted(app::add_membership(s.app, "lead", "Amal", s.in("Phone")));
    granted(app::add_membership(s.app, "lead", "Amal", s.in("Chat", day("2025-03-01"), day("2025-05-01"))));
    CHECK(s.memberships("Amal") == Told{"Phone –2025-03-01", "Chat 2025-03-01–2025-05-01", "Phone 2025-05-01–"});
    granted(app::end_membership(s.app, "lead", "Amal", day("2025-06-01")));
    CHECK(s.memberships("Amal") ==
          Told{"Phone –2025-03-01", "Chat 2025-03-01–2025-05-01", "Phone 2025-05-01–2025-06-01"});
    // It was April only: in March nothing holds, the old membership does not come back.
    granted(app::correct_membership(s.app, "lead", "Amal", day("2025-03-15"),
                                    s.in("Chat", day("2025-04-01"), day("2025-05-01"))));
    CHECK(s.memberships("Amal") ==
          Told{"Phone –2025-03-01", "Chat 2025-04-01–2025-05-01", "Phone 2025-05-01–2025-06-01"});
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("memberships that cannot be are refused, on record, and nothing is written") {
    TwoRecords s;
    granted(app::add_membership(s.app, "lead", "Amal", s.in("Phone", day("2025-01-01"), day("2025-03-01"))));
    granted(app::add_membership(s.app, "lead", "Amal", s.in("Chat", day("2025-03-01"))));
    const auto add = [&](const app::MembershipFacts& facts) {
        return refused(app::add_membership(s.app, "lead", "Amal", facts));
    };
    app::MembershipFacts wrong = s.in("Phone", day("2025-03-01"), day("2025-03-01"));
    CHECK(add(wrong) == "range_backwards");
    CHECK(add(s.in("Nowhere")) == "team_unknown");
    CHECK(add({}) == "membership_says_nothing");
    CHECK(add(s.in("Chat", day("2025-03-01"))) == "nothing_changed");
    wrong = s.in("Phone");
    wrong.fte = Ratio{3, 2};
    CHECK(add(wrong) == "fte_out_of_range");
    wrong = s.in("Phone");
    wrong.role = "queen";
    CHECK(add(wrong) == "role_unknown");
    CHECK(refused(app::correct_membership(s.app, "lead", "Amal", day("2025-01-15"),
                                          s.in("Phone", day("2025-01-01"), day("2025-04-01")))) ==
          "membership_overlaps");
    CHECK(refused(app::end_membership(s.app, "lead", "Amal", day("2024-12-31"))) == "membership_none_on");
    CHECK(s.app.store->read()->audit(0, 100).back().detail ==
          R"({"code":"membership_none_on","command":"membership_end"})");
    CHECK(s.memberships("Amal") == Told{"Phone 2025-01-01–2025-03-01", "Chat 2025-03-01–"});
}

TEST_CASE("a merge takes memberships, absences and roster hours along, and shows the months that these alone change") {
    TwoRecords s;
    granted(app::add_membership(s.app, "lead", "A. M.", s.in("Phone", day("2025-01-01"), day("2025-08-01"))));
    granted(app::add_membership(s.app, "lead", "Amal", s.in("Phone", day("2025-07-01"))));
    granted(app::add_absence(s.app, "lead", "A. M.", {core::AbsenceKind::sick, day("2025-07-10"), day("2025-07-11")}));
    const auto preview = granted(app::merge_people(s.app, {"A. M.", "Amal", true, "lead"}));
    CHECK(preview.memberships == 1); // of it the part before July
    CHECK(preview.absences == 1);
    CHECK(preview.work_intervals == 1);
    // No row moves in July; the hour does: five contacts in it are half the target, 50 points.
    REQUIRE(preview.cards.size() == 1);
    CHECK(preview.cards[0].agent == "Amal");
    CHECK(preview.cards[0].month.iso() == "2025-07");
    CHECK_FALSE(preview.cards[0].before->scored);
    CHECK(preview.cards[0].after->total == Points{50'00});

    granted(app::merge_people(s.app, {"A. M.", "Amal", false, "lead"}));
    CHECK(s.memberships("Amal") == Told{"Phone 2025-01-01–2025-07-01", "Phone 2025-07-01–"});
    CHECK(s.memberships("A. M.").empty());
    REQUIRE(s.absences().size() == 1);
    CHECK(s.absences()[0].person == s.person("Amal"));
    app::ScorecardQuestion question;
    question.period = *Period::parse("2025-07");
    question.agent = "Amal";
    CHECK(granted(app::scorecards(s.app, question)).cards[0].card.total == Points{50'00});
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("two different memberships on one date are not merged: which is wrong is a person's to say") {
    TwoRecords s;
    granted(app::add_membership(s.app, "lead", "A. M.", s.in("Chat")));
    granted(app::add_membership(s.app, "lead", "Amal", s.in("Phone", day("2025-07-01"))));
    const auto merge = app::merge_people(s.app, {"A. M.", "Amal", true, "lead"});
    REQUIRE_FALSE(merge);
    CHECK(merge.refusal() == Refusal{"person_merge_memberships",
                                     {{"date", day("2025-07-01")},
                                      {"from", std::string{"A. M."}},
                                      {"team", std::string{"Chat"}},
                                      {"into", std::string{"Amal"}},
                                      {"other", std::string{"Phone"}}}});
    granted(app::end_membership(s.app, "lead", "A. M.", day("2025-07-01")));
    CHECK(app::merge_people(s.app, {"A. M.", "Amal", false, "lead"}));
    CHECK(s.memberships("Amal") == Told{"Chat –2025-07-01", "Phone 2025-07-01–"});
}

TEST_CASE("an absence is put down once, taken back, and put down again") {
    TwoRecords s;
    const app::AbsenceFacts sick{core::AbsenceKind::sick, day("2025-07-10"), day("2025-07-11")};
    const Instant before = s.now();
    s.later(1h);
    granted(app::add_absence(s.app, "lead", "Amal", sick));
    CHECK(refused(app::add_absence(s.app, "lead", "Amal",
                                   {core::AbsenceKind::annual, day("2025-07-11"), day("2025-07-12")})) ==
          "absence_overlaps");
    CHECK(refused(app::add_absence(s.app, "lead", "Amal",
                                   {core::AbsenceKind::annual, day("2025-07-14"), day("2025-07-13")})) ==
          "range_backwards");
    s.later(1h);
    granted(app::withdraw_absence(s.app, "lead", "Amal", sick));
    CHECK(s.absences().empty());
    CHECK(refused(app::withdraw_absence(s.app, "lead", "Amal", sick)) == "absence_none");
    granted(app::add_absence(s.app, "lead", "Amal", sick));
    CHECK(s.absences().size() == 1);
    CHECK(s.app.store->read()->absences(before).empty());
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("a person is added and changed; an earlier name still means them, and the past keeps it") {
    TwoRecords s;
    granted(app::add_person(s.app, "hr", {"Salma", "سلمى", day("2025-06-01"), {}}));
    CHECK(granted(app::person_facts(s.app, "سلمى")) == app::PersonFacts{"Salma", "سلمى", day("2025-06-01"), {}});
    const Instant before = s.now();
    s.later(1h);
    granted(app::change_person(s.app, "hr", "Salma", {"Salma Rashid", "سلمى راشد", {}, day("2026-01-01")}));
    CHECK(s.person("Salma") == s.person("Salma Rashid"));
    const auto reader = s.app.store->read();
    CHECK(app::person_of(reader->rulebook(before), s.person("Salma"))->name == "Salma");
    CHECK(refused(app::add_person(s.app, "hr", {"Salma Rashid", "", {}, {}})) == "name_taken");
    CHECK(refused(app::add_person(s.app, "hr", {"Salma", "", {}, {}})) == "name_is_alias");
    CHECK(refused(app::add_person(s.app, "hr", {"", "", {}, {}})) == "name_missing");
    CHECK(refused(app::add_person(s.app, "hr", {"Muna", "", day("2025-06-01"), day("2025-06-01")})) ==
          "range_backwards");
    CHECK(refused(app::change_person(s.app, "hr", "Salma", {"Salma Rashid", "سلمى راشد", {}, day("2026-01-01")})) ==
          "nothing_changed");
    granted(app::add_alias(s.app, "hr", "Salma Rashid", "desk", "s.rashid"));
    CHECK(s.person("s.rashid") == s.person("Salma Rashid"));
    CHECK(refused(app::add_alias(s.app, "hr", "Salma Rashid", "desk", "s.rashid")) == "alias_means_them");
    CHECK(refused(app::add_alias(s.app, "hr", "Amal", "desk", "s.rashid")) == "alias_of_another");
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("a team's name changes, and files that say the earlier one still mean it") {
    TwoRecords s;
    granted(app::change_team(s.app, "hr", "Phone", {"Phone and chat", "الهاتف والمحادثة"}));
    {
        const auto w = granted(s.app.store->write("tester"));
        CHECK(w->team("Phone") == w->team("Phone and chat"));
    }
    CHECK(refused(app::add_team(s.app, "hr", {"Phone", ""})) == "team_name_taken");
    CHECK(refused(app::add_team(s.app, "hr", {"Night", "الهاتف والمحادثة"})) == "team_name_taken");
    CHECK(refused(app::change_team(s.app, "hr", "Nowhere", {"Night", ""})) == "team_unknown");
    granted(app::add_team(s.app, "hr", {"Night", "المناوبة الليلية"}));
    const auto teams = s.app.store->read()->rulebook(s.now()).teams;
    REQUIRE(teams.size() == 3);
    CHECK(teams[0].name == "Phone and chat");
    CHECK(teams[0].name_ar == "الهاتف والمحادثة");
    CHECK(teams[2].name_ar == "المناوبة الليلية");
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("an edit of a person or a team that somebody changed after it was seen is refused") {
    TwoRecords s;
    const app::PersonFacts seen{"Salma", "", {}, {}};
    granted(app::add_person(s.app, "hr", seen));
    granted(app::change_person(s.app, "hr", "Salma", {"Salma", "سلمى", {}, {}}, seen));
    CHECK(refused(app::change_person(s.app, "lead", "Salma", {"Salma Rashid", "", {}, {}}, seen)) ==
          "changed_meanwhile");
    CHECK(granted(app::person_facts(s.app, "Salma")).name_ar == "سلمى");
    granted(app::change_person(s.app, "lead", "Salma", {"Salma Rashid", "", {}, {}},
                               app::PersonFacts{"Salma", "سلمى", {}, {}}));
    granted(app::add_team(s.app, "hr", {"Night", ""}));
    granted(app::change_team(s.app, "hr", "Night", {"Night", "الليل"}, app::TeamFacts{"Night", ""}));
    CHECK(refused(app::change_team(s.app, "lead", "Night", {"Nights", ""}, app::TeamFacts{"Night", ""})) ==
          "changed_meanwhile");
}
