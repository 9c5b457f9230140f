#include "app/commands/accountability/cases.hpp"
#include "app/queries/checks/checks.hpp"
#include "store/raw_database.hpp"
#include "store/store_fixture.hpp"
#include "support/builders.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Six people with forty rated letters a month in May and June 2025. Amal pleases 8 of 40, Basma 8 of 40 for what could
/// not be avoided, the others 34 of 40; Huda has five letters.
struct RatedTeam : FreshStore {
    RatedTeam() : app{granted(wiring::open(path.string(), clock))} {
        for (const char* month : {"2025-05", "2025-06"}) {
            put_down("Amal", month, 40, 8);
            put_down("Basma", month, 40, 8, false);
            for (const char* name : {"Celine", "Dana", "Ehab", "Fadi"})
                put_down(name, month, 40, 34);
        }
        put_down("Huda", "2025-06", 5, 0);
    }
    void put_down(const std::string& name, const std::string& month, int n, int pleased,
                  std::optional<bool> avoidable = {}) {
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk);
        const AliasId alias = w->alias(desk, name).alias;
        for (int i = 0; i < n; ++i) {
            core::Interaction row;
            row.external_id = name + month + std::to_string(i);
            row.channel = core::Channel::email;
            row.agent = alias;
            row.opened_at = at(month + "-10T08:00Z") + 60s * i;
            row.csat = i < pleased ? 5 : 1;
            if (i >= pleased) row.avoidable = avoidable;
            ::add(*w, desk, batch, row);
        }
        w->commit("set_up", "{}");
    }
    Result<std::int64_t> open(const std::string& agent, const std::string& actor = "tester") {
        return app::open_case(app, {actor, agent, "csat", {}, granted(Period::parse("2025-06")), "why"});
    }
    Result<void> plan(std::int64_t id, const char* check_on, const std::string& said = "said") {
        return app::plan_case(app, {"tester", id, {"Read the letter twice"}, "", "", *Date::parse(check_on), said});
    }
    Result<core::CaseEvent> check(std::int64_t id, const char* period) {
        return app::check_case(app, {"tester", id, granted(Period::parse(period))});
    }
    app::App app;
};

} // namespace

TEST_CASE("a policy proposes who is far worse, without what could not be avoided", "[cases]") {
    RatedTeam team;
    const auto told = granted(app::case_proposals(team.app, {granted(Period::parse("2025-06")), {}, {}, {"csat"}, {}}));
    REQUIRE(told.proposals.size() == 2); // both policies that are on
    for (const app::Proposal& proposal : told.proposals)
        CHECK(proposal.agent == "Amal");
    CHECK(told.proposals[0].evidence.size() == 2); // of three periods: nothing was worse before May
    CHECK(told.proposals[0].evidence[0].n == 40);
    CHECK(told.proposals[1].policy == core::PolicyKind::far_worse_once);
}

TEST_CASE("a case rests on evidence, is opened once, and by somebody else", "[cases]") {
    RatedTeam team;
    CHECK(refused(team.open("Celine")) == "case_not_proposed");
    CHECK(refused(team.open("Huda")) == "case_too_few");
    CHECK(refused(team.open("Nobody")) == "agent_unknown");
    const auto id = granted(team.open("Amal"));
    CHECK(refused(team.open("Amal")) == "case_open_already");
    CHECK(refused(team.plan(id + 100, "2025-09-01")) == "case_unknown");
}

TEST_CASE("a plan is checked against the group's own change, and the case closed", "[cases]") {
    RatedTeam team;
    const auto id = granted(team.open("Amal"));
    CHECK(refused(team.plan(id, "2025-09-01", "")) == "case_conversation_missing");
    granted(app::answer_case(team.app, "tester", id, "I answered what was not asked."));
    granted(team.plan(id, "2025-09-01"));
    granted(app::acknowledge_case(team.app, "tester", id));
    CHECK(refused(team.check(id, "2025-08")) == "case_check_early");
    CHECK(refused(app::close_case(team.app, "tester", id, "enough", false)) == "case_not_checked");
    team.later(62 * 24h); // 1 September
    for (const char* name : {"Celine", "Dana", "Ehab", "Fadi"})
        team.put_down(name, "2025-08", 40, 34);
    team.put_down("Amal", "2025-08", 40, 34);
    CHECK(refused(team.check(id, "2025-06")) == "case_after_early");
    const core::CaseEvent checked = granted(team.check(id, "2025-08"));
    CHECK(checked.evidence_in_before); // nobody worked before May
    CHECK(checked.before.name == "2024-11-01..2025-06-30");
    CHECK(checked.effect.before.n == 80);
    CHECK(checked.effect.after.n == 40);
    CHECK(checked.effect.word == core::EffectWord::improved);
    CHECK(checked.effect.change > Ratio{4, 10}); // from 8 of 40 to 34 of 40, some of it chance
    granted(app::close_case(team.app, "tester", id, "Done.", false));
    const auto reader = team.app.store->read();
    const auto kept = app::case_numbered(*reader, reader->rulebook(team.now()).zone, id, team.now());
    REQUIRE(kept);
    CHECK(kept->events.size() == 6);
    CHECK(kept->last(core::CaseEvent::Kind::checked)->effect == checked.effect);
    CHECK(kept->opening().evidence.front().verdict == core::Verdict::far_worse);
}

TEST_CASE("a refused step leaves a case as it was", "[cases]") {
    RatedTeam team;
    const auto id = granted(team.open("Amal"));
    const std::string before = facts_of(*team.app.store, team.now());
    CHECK(refused(team.check(id, "2025-08")) == "case_not_planned");
    CHECK(refused(team.plan(id, "2025-06-01")) == "case_check_date");
    CHECK(facts_of(*team.app.store, team.now()) == before);
}

TEST_CASE("a clock paused while the customer waited, a quick word and then silence, a time moved by hand", "[checks]") {
    FreshStore fresh;
    app::App app{granted(wiring::open(fresh.path.string(), fresh.clock))};
    {
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk);
        for (const auto& [name, odd] : {std::pair{"Amal", true}, {"Basma", false}}) {
            const AliasId alias = w->alias(desk, name).alias;
            for (int i = 0; i < 20; ++i) {
                core::Interaction row;
                row.external_id = std::string{name} + std::to_string(i);
                row.channel = core::Channel::email;
                row.agent = alias;
                row.opened_at = at("2025-06-10T08:00Z") + 60s * i;
                const Instant opened = row.opened_at;
                row.first_response_at = opened + (odd ? 10s : 600s);
                row.resolved = true;
                row.resolved_at = opened + (odd ? 8h : 1h);
                row.reply_spans = {{opened, *row.first_response_at, alias}, {opened + 20min, opened + 6h, alias}};
                if (!odd) row.reply_spans.pop_back();
                // the customer wrote after twenty minutes; the clock stood from the thirtieth to the fortieth
                row.pauses = {{opened + 30min, opened + 40min, core::Pause::Kind::waiting_for_customer}};
                ::add(*w, desk, batch, row);
            }
        }
        w->commit("set_up", "{}");
    }
    const auto told = granted(app::checks(app, {granted(Period::parse("2025-06")), {}, {}, {}, false, {}}));
    REQUIRE(told.findings.size() == 2);
    CHECK(told.findings[0].finding.check == core::Check::pause_while_ours);
    CHECK(told.findings[0].agent == "Amal");
    CHECK(told.findings[0].rows.front().measured == 10min);
    CHECK(told.findings[1].finding.check == core::Check::reply_then_silence);
    CHECK(told.findings[1].rows.front().measured == 6h - 10s - 10min); // to the next reply, without the pause
}
