#include "app/actor.hpp"
#include "app/commands/actors/actors.hpp"
#include "app/commands/teams.hpp"
#include "app/queries/scorecard.hpp"
#include "store/raw_database.hpp"
#include "store/store_fixture.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

struct Appointed : FreshStore {
    Appointed() : app{granted(wiring::open(path.string(), clock))} {
        const auto w = granted(app.store->write("tester"));
        fill_every_table(*w);
        w->commit("set_up", "{}");
    }
    app::App app;
    const app::Signature huda{"huda", "a long secret"};
    void appoint_huda() {
        granted(app::appoint(app, {"setter-up", ""}, {"huda", app::ActorRole::admin, ""}, "a long secret"));
    }
    std::string appointed(const std::string& name, app::ActorRole role, const std::string& person = "") {
        return refused(app::appoint(app, huda, {name, role, person}, name + " has a secret"));
    }
};

} // namespace

TEST_CASE("a record says what holds of its subject from its entry on", "[records]") {
    FreshStore s;
    std::int64_t first = 0, second = 0;
    {
        const auto w = s.writer("salma");
        first = w->put_record("goal", {}, R"({"state":"draft"})");
        second = w->put_record("goal", {}, R"({"state":"other"})");
        w->put_record("case", {}, R"({"state":"open"})");
        w->commit("goals", "{}");
    }
    const Instant before = s.now();
    s.later(60s);
    {
        const auto w = s.writer("huda");
        w->put_record("goal", first, R"({"state":"active"})");
        CHECK(w->records_of("goal", first, s.now()).size() == 2); // a writer sees what it wrote
        w->commit("goals", "{}");
    }
    const auto reader = s.store->read();
    const auto then = reader->records("goal", before);
    REQUIRE(then.size() == 2);
    CHECK(then[0].body == R"({"state":"draft"})");
    CHECK(then[0].actor == "salma");
    CHECK(then[0].recorded_at == before);
    CHECK(then[1].subject == second);
    const auto now = reader->records_of("goal", first, s.now());
    REQUIRE(now.size() == 2);
    CHECK(now[1].body == R"({"state":"active"})");
    CHECK(now[1].actor == "huda");
    CHECK(now[1].subject == first);
    CHECK(reader->records_of("goal", second, s.now()).size() == 1);
    CHECK(reader->records("cycle", s.now()).empty());
}

TEST_CASE("a record changed by hand is found", "[records][verify]") {
    FreshStore s;
    {
        const auto w = s.writer();
        w->put_record("case", {}, R"({"state":"open"})");
        w->commit("case", "{}");
    }
    CHECK_FALSE(s.store->verify({}, {}).difference);
    RawDatabase raw{s.path};
    raw.run("DROP TRIGGER record_no_update");
    raw.run(R"(UPDATE record SET body = '{"state":"clos"}')");
    const auto found = s.store->verify({}, {}).difference;
    REQUIRE(found);
    CHECK(told(*found).find("record") != std::string::npos);
}

TEST_CASE("as long as nobody was appointed anybody may work, and nobody may decide", "[actors]") {
    Appointed s;
    const auto reader = s.app.store->read();
    const auto anybody = app::actor_named(*reader, "whoever", s.now());
    REQUIRE(anybody);
    for (std::size_t i = 0; i < app::action_names.size(); ++i)
        CHECK(app::permitted(*anybody, static_cast<app::Action>(i)));
    CHECK(refused(app::signed_by(s.app, *reader, {"whoever", "x"}, app::Action::approve_cycle, s.now())) ==
          "nobody_appointed");
    CHECK(refused(app::add_team(s.app, "whoever", {"West", ""})).empty());
}

TEST_CASE("the first to be appointed is an administrator, and appoints the others", "[actors]") {
    Appointed s;
    CHECK(refused(app::appoint(s.app, {"x", ""}, {"huda", app::ActorRole::lead, ""}, "a long secret")) ==
          "first_actor_not_admin");
    CHECK(refused(app::appoint(s.app, {"x", ""}, {"huda", app::ActorRole::admin, ""}, "short")) == "passphrase_short");
    s.appoint_huda();
    CHECK(refused(app::appoint(s.app, {"x", ""}, {"salim", app::ActorRole::lead, ""}, "long enough")) ==
          "actor_unknown");
    CHECK(refused(app::appoint(s.app, {"huda", ""}, {"salim", app::ActorRole::lead, ""}, "long enough")) ==
          "passphrase_missing");
    CHECK(refused(app::appoint(s.app, {"huda", "another"}, {"salim", app::ActorRole::lead, ""}, "long enough")) ==
          "passphrase_wrong");
    CHECK(s.appointed("salma", app::ActorRole::agent) == "actor_agent_without_person");
    CHECK(s.appointed("salma", app::ActorRole::agent, "nobody of that name") == "agent_unknown");
    CHECK(s.appointed("salma", app::ActorRole::agent, "Salma").empty());
    CHECK(s.appointed("salma", app::ActorRole::lead) == "actor_name_taken");
    CHECK(s.appointed("salim", app::ActorRole::lead).empty());

    const auto reader = s.app.store->read();
    const auto salim =
        app::signed_by(s.app, *reader, {"salim", "salim has a secret"}, app::Action::decide_dispute, s.now());
    REQUIRE(salim);
    CHECK(salim->role == app::ActorRole::lead);
    CHECK(refused(app::signed_by(s.app, *reader, {"salim", "salim has a secret"}, app::Action::approve_cycle,
                                 s.now())) == "not_permitted");
}

TEST_CASE("there is always somebody who may appoint others", "[actors]") {
    Appointed s;
    s.appoint_huda();
    CHECK(refused(app::end_actor(s.app, s.huda, "huda")) == "last_administrator");
    CHECK(refused(app::change_actor(s.app, s.huda, {"huda", app::ActorRole::hr, ""})) == "last_administrator");
    CHECK(refused(app::change_actor(s.app, s.huda, {"huda", app::ActorRole::admin, ""})) == "nothing_changed");
    REQUIRE(s.appointed("said", app::ActorRole::admin).empty());
    CHECK(refused(app::end_actor(s.app, s.huda, "huda")).empty());
    CHECK(refused(app::add_team(s.app, "huda", {"West", ""})) == "actor_unknown");
    CHECK(refused(app::add_team(s.app, "said", {"West", ""})).empty());
}

TEST_CASE("one sets one's own passphrase with the present one", "[actors]") {
    Appointed s;
    s.appoint_huda();
    REQUIRE(s.appointed("salim", app::ActorRole::lead).empty());
    CHECK(refused(app::set_passphrase(s.app, {"salim", "guessed"}, "salim", "something new")) == "passphrase_wrong");
    CHECK(refused(app::set_passphrase(s.app, {"salim", "salim has a secret"}, "huda", "something new")) ==
          "not_permitted");
    CHECK(refused(app::set_passphrase(s.app, {"salim", "salim has a secret"}, "salim", "something new")).empty());
    CHECK(refused(app::set_passphrase(s.app, s.huda, "salim", "set by huda")).empty());
    const auto reader = s.app.store->read();
    CHECK(app::signed_by(s.app, *reader, {"salim", "set by huda"}, app::Action::decide_dispute, s.now()));
}

TEST_CASE("an agent reads their own card and nobody else's", "[actors]") {
    Appointed s;
    s.appoint_huda();
    REQUIRE(s.appointed("salma", app::ActorRole::agent, "Salma").empty());
    app::ScorecardQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.asking.actor = "salma";
    question.compare = true;
    const auto own = granted(app::scorecards(s.app, question));
    REQUIRE(own.cards.size() == 1);
    CHECK(own.cards.front().name == "Salma");
    for (const auto& group : own.comparisons)
        for (const auto& one : group.agents)
            CHECK(one.agent == own.cards.front().person);
    question.agent = "somebody new";
    CHECK(refused(app::scorecards(s.app, question)) == "not_permitted");
    question.asking.actor = "nobody";
    CHECK(refused(app::scorecards(s.app, question)) == "actor_unknown");
    question.asking.actor = "huda";
    CHECK(granted(app::scorecards(s.app, question)).cards.size() == 1);
    CHECK(refused(app::add_team(s.app, "salma", {"West", ""})) == "not_permitted");
}
