#include "app/commands/actors/actors.hpp"
#include "app/commands/correct.hpp"
#include "app/commands/cycles/draft.hpp"
#include "app/commands/cycles/steps.hpp"
#include "app/commands/periods/publish.hpp"
#include "app/queries/cycles/fairness_statement.hpp"
#include "app/queries/cycles/recomputed.hpp"
#include "app/queries/verify.hpp"
#include "app/records/case_record.hpp"
#include "store/raw_database.hpp"
#include "store/store_fixture.hpp"
#include "support/builders.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Three agents with forty rated chats each, of June 2025, published in July: Amal's please always (120 points, band
/// strong), Basma's in 4 of 5 (110, strong), Dana's in 1 of 5 (0, below). Huda administers; Noura and Salim are of HR.
struct RewardedJune : FreshStore {
    RewardedJune() : app{granted(wiring::open(path.string(), clock))} {
        put_work();
        granted(app::publish_period(app, {"tester", granted(Period::parse("2025-06")), "pay", "the test"}));
        appoint("huda", app::ActorRole::admin, "");
        appoint("noura", app::ActorRole::hr, "");
        appoint("salim", app::ActorRole::hr, "");
        appoint("amal", app::ActorRole::agent, "Amal");
        later(1min);
    }
    void put_work() {
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk);
        for (const auto& [name, pleased] : {std::pair{"Amal", 40}, {"Basma", 32}, {"Dana", 8}}) {
            const AliasId alias = w->alias(desk, name).alias;
            for (int i = 0; i < 40; ++i) {
                core::Interaction row;
                row.external_id = std::string{name} + std::to_string(i);
                row.channel = core::Channel::live_chat;
                row.agent = alias;
                row.opened_at = instant_from_unix(1'748'761'200 + 3600 * i); // 1 June 2025, 07:00 UTC
                row.csat = i < pleased ? 5 : 1;
                ::add(*w, desk, batch, row);
            }
        }
        core::Scheme scheme;
        scheme.id = "pay";
        scheme.lines = {{"csat", 100, Ratio{1, 2}, Ratio{7, 10}, Ratio{9, 10}, false, false, {}, {}}};
        scheme.bands = {{"strong", Points{6000}}, {"below", Points{0}}};
        w->put_scheme(scheme, {});
        w->commit("set_up", "{}");
    }
    void appoint(const std::string& name, app::ActorRole role, const std::string& person) {
        granted(app::appoint(app, {"huda", role == app::ActorRole::admin ? "" : "a long secret"}, {name, role, person},
                             "a long secret"));
    }
    Result<app::Cycle> open(core::RewardRules rules) {
        return app::open_cycle(app, {"salim", granted(Period::parse("2025-06")), "", std::move(rules), items});
    }
    static core::RewardRules rules() {
        core::RewardRules rules;
        rules.budget = {10'001, "OMR"};
        rules.reserve = 1'000;
        rules.tiers = {{"strong", 1}};
        return rules;
    }
    std::int64_t opened() { return granted(open(rules())).subject; }
    app::CycleView view(std::int64_t cycle) { return granted(app::cycle_view(app, cycle, {"salim", {}, {}})); }
    std::int64_t approved() {
        const std::int64_t cycle = opened();
        granted(app::propose_cycle(app, "salim", cycle));
        granted(app::approve_cycle(app, {"noura", "a long secret"}, cycle));
        return cycle;
    }
    std::vector<core::RewardItem> items{{"early", "Early shifts", "", 1, {}, {}}};
    app::App app;
};

} // namespace

TEST_CASE("a cycle divides its pool among those who are in a band that pays", "[cycle]") {
    RewardedJune s;
    // 9,001 between two with one part each: 4,500½ each, the odd unit to the higher score. Dana takes part without pay.
    const app::CycleView view = s.view(s.opened());
    REQUIRE(view.result.rows.size() == 3);
    CHECK(view.result.rows[0].name == "Amal");
    CHECK(view.result.rows[0].amount() == 4'501);
    CHECK(view.result.rows[1].amount() == 4'500);
    CHECK(view.result.rows[2].amount() == 0);
    CHECK(view.result.unallocated == 1'000);
}

TEST_CASE("active days are those of the calendar or the roster without the days away", "[cycle]") {
    RewardedJune s;
    {
        const auto w = granted(s.app.store->write("tester"));
        const PersonId amal = w->person_named("Amal"), basma = w->person_named("Basma"), dana = w->person_named("Dana");
        const auto day = [](const char* iso) { return *Date::parse(iso); };
        w->add_absence({amal, core::AbsenceKind::annual, day("2025-06-28"), day("2025-07-05")});
        w->add_absence({basma, core::AbsenceKind::sick, day("2025-06-02"), day("2025-06-06")});
        for (int i = 0; i < 20; ++i) {
            const Instant from = instant_from_unix(1'748'833'200 + 86'400 * i); // 2 June 2025, 07:00 in Muscat
            w->add_work_interval({dana, core::WorkInterval::Kind::rostered, from, from + 8h});
        }
        w->add_absence({dana, core::AbsenceKind::annual, day("2025-06-01"), day("2025-06-04")});
        w->commit("days", "{}");
    }
    const app::CycleView view = s.view(s.opened());
    const auto days = [&](const char* name) {
        for (const app::CycleRow& row : view.result.rows)
            if (row.name == name)
                return std::vector{row.candidate.active_days, row.candidate.protected_days, row.candidate.due_days};
        return std::vector<int>{};
    };
    CHECK(days("Amal") == std::vector{27, 0, 30});
    CHECK(days("Basma") == std::vector{26, 4, 30});
    CHECK(days("Dana") == std::vector{18, 0, 20}); // 2 and 3 June of the twenty days that were rostered
    // Parts 27/30 and 26/30: 9,001 × 27/53 = 4,585.4, × 26/53 = 4,415.6; the odd unit to .6
    CHECK(view.result.rows[0].amount() == 4'585);
    CHECK(view.result.rows[1].amount() == 4'416);
}

TEST_CASE("somebody with an open step of accountability takes no part until the case is closed", "[cycle]") {
    RewardedJune s;
    PersonId dana;
    std::int64_t number = 0;
    const auto put_event = [&](core::CaseEvent::Kind kind) {
        const auto w = granted(s.app.store->write("tester"));
        dana = w->person_named("Dana");
        core::CaseEvent event;
        event.kind = kind;
        event.at = s.now();
        event.on = *Date::parse("2025-07-01");
        event.actor = "tester";
        event.person = dana;
        event.kpi = "csat";
        event.withdrawn = kind == core::CaseEvent::Kind::closed;
        const std::int64_t id =
            w->put_record(app::case_kind, number == 0 ? std::nullopt : std::optional{number}, app::body_of(event));
        if (number == 0) number = id;
        w->commit("case", "{}");
        s.later(1min);
    };
    put_event(core::CaseEvent::Kind::opened);
    const std::int64_t cycle = s.opened();
    CHECK(s.view(cycle).result.row_of(dana)->award.standing.bars == std::vector{core::Bar::open_step});
    put_event(core::CaseEvent::Kind::closed);
    CHECK(s.view(cycle).result.row_of(dana)->award.standing.eligible());
}

TEST_CASE("who proposed or adjusted a cycle cannot approve it, and approving asks for the passphrase", "[cycle]") {
    RewardedJune s;
    const std::int64_t cycle = s.opened();
    granted(app::adjust_cycle(s.app, {"noura", cycle, "Dana", 400, "trained two newcomers"}));
    const auto approving = [&](const char* actor, const char* passphrase) {
        return refused(app::approve_cycle(s.app, {actor, passphrase}, cycle));
    };
    CHECK(approving("huda", "a long secret") == "cycle_stage_wrong");
    granted(app::propose_cycle(s.app, "salim", cycle));
    CHECK(approving("salim", "a long secret") == "cycle_approver_proposed");
    CHECK(approving("noura", "a long secret") == "cycle_approver_adjusted");
    CHECK(approving("huda", "") == "passphrase_missing");
    CHECK(approving("huda", "guessed") == "passphrase_wrong");
    CHECK(approving("amal", "a long secret") == "not_permitted");
    CHECK(approving("huda", "a long secret").empty());
    const app::CycleView view = s.view(cycle);
    CHECK(view.cycle.stage() == core::CycleStage::approved);
    CHECK(view.result.row_of(view.result.rows[2].person)->amount() == 400);
    CHECK(view.result.unallocated == 600);
}

TEST_CASE("a cycle that cannot be run is refused, and nothing is changed", "[cycle]") {
    RewardedJune s;
    const std::int64_t cycle = s.opened();
    const std::string before = facts_of(*s.app.store, s.now() + 1h);
    const auto with = [&](auto change) {
        core::RewardRules rules = RewardedJune::rules();
        change(rules);
        return refused(s.open(rules));
    };
    CHECK(with([](auto& r) { r.budget.minor = 0; }) == "reward_budget_not_positive");
    CHECK(with([](auto& r) { r.budget.currency = "ABC"; }) == "reward_currency_unknown");
    CHECK(with([](auto& r) { r.reserve = 20'000; }) == "reward_reserve_out_of_range");
    CHECK(with([](auto& r) { r.cap = 0; }) == "reward_cap_not_positive");
    CHECK(with([](auto& r) { r.tiers = {{"solid", 1}}; }) == "reward_tier_band_unknown");
    s.items.push_back(s.items.front());
    CHECK(refused(s.open(RewardedJune::rules())) == "reward_item_twice");
    CHECK(
        refused(app::open_cycle(s.app, {"salim", granted(Period::parse("2025-05")), "", RewardedJune::rules(), {}})) ==
        "period_not_published");
    CHECK(refused(app::open_cycle(s.app, {"amal", granted(Period::parse("2025-06")), "", RewardedJune::rules(), {}})) ==
          "not_permitted");
    const auto adjusting = [&](std::int64_t number, const char* agent, std::int64_t amount, const char* reason) {
        return refused(app::adjust_cycle(s.app, {"salim", number, agent, amount, reason}));
    };
    CHECK(adjusting(cycle, "Amal", 1'001, "more") == "cycle_adjustment_beyond_reserve");
    CHECK(adjusting(cycle, "Amal", 0, "nothing") == "cycle_adjustment_not_positive");
    CHECK(adjusting(cycle, "Amal", 10, " ") == "cycle_reason_missing");
    CHECK(adjusting(cycle, "Nobody", 10, "who") == "agent_unknown");
    CHECK(adjusting(999, "Amal", 10, "which") == "cycle_unknown");
    CHECK(refused(app::decide_gate(s.app, {"salim", cycle, "Amal", "csat", true, "why"})) == "cycle_gate_not_unknown");
    CHECK(refused(app::publish_cycle(s.app, "salim", cycle)) == "cycle_stage_wrong");
    CHECK(refused(app::close_cycle(s.app, "salim", cycle)) == "cycle_stage_wrong");
    CHECK(refused(app::reject_cycle(s.app, "salim", cycle, "back")) == "cycle_stage_wrong");
    CHECK(refused(app::choose_reward(s.app, {"amal", cycle, "", "early"})) == "cycle_stage_wrong");
    CHECK(facts_of(*s.app.store, s.now() + 1h) == before);
}

TEST_CASE("of two cycles on one publication only one is paid", "[cycle]") {
    RewardedJune s;
    const std::int64_t first = s.opened(), second = s.opened();
    granted(app::propose_cycle(s.app, "salim", first));
    CHECK(refused(app::propose_cycle(s.app, "salim", second)) == "cycle_paid_already");
    CHECK(refused(app::reject_cycle(s.app, "noura", first, "")) == "cycle_reason_missing");
    granted(app::reject_cycle(s.app, "noura", first, "the other one"));
    granted(app::propose_cycle(s.app, "salim", second));
    const auto steps = s.view(first).cycle.steps;
    REQUIRE(steps.size() == 3);
    CHECK(steps[2].reason == "the other one");
}

TEST_CASE("an approved cycle gives the same bytes from rows as they were, whatever is recorded later", "[cycle]") {
    RewardedJune s;
    const std::int64_t cycle = s.approved();
    s.later(1h);
    granted(app::exclude_interaction(s.app, {"huda", {"desk", "Basma39"}, core::ExclusionReason::spam, "no customer"}));
    {
        const auto w = granted(s.app.store->write("tester"));
        w->add_absence({w->person_named("Amal"), core::AbsenceKind::annual, *Date::parse("2025-06-01"),
                        *Date::parse("2025-06-11")});
        w->commit("days", "{}");
    }
    const app::Recomputed again = granted(app::recomputed_cycle(s.app, cycle, {"salim", {}, {}}));
    CHECK(again.same);
    // Known today: parts 20/30 and 1: 9,001 × 2/5 and × 3/5
    REQUIRE(again.later.size() == 2);
    CHECK(again.later[0].name == "Amal");
    CHECK(again.later[0].sealed == 4'501);
    CHECK(again.later[0].today == 3'600);
    CHECK(again.later[1].today == 5'401);
    CHECK(s.view(cycle).result.rows[0].amount() == 4'501);
    CHECK(app::verify(s.app, {}).ok);
}

TEST_CASE("a sealed result that was changed by hand is found", "[cycle][verify]") {
    RewardedJune s;
    s.approved();
    RawDatabase raw{s.path};
    raw.run("DROP TRIGGER record_no_update");
    raw.run("UPDATE record SET body = replace(body, '\"computed\":4501', '\"computed\":9001') WHERE kind = "
            "'cycle_result'");
    const auto difference = app::differing_cycle(s.app);
    REQUIRE(difference);
    CHECK(difference->what == "cycle_seal");
    CHECK_FALSE(app::verify(s.app, {}).ok);
}

TEST_CASE("agents see their own row once it is told, and choose in order", "[cycle]") {
    RewardedJune s;
    const std::int64_t cycle = s.approved();
    const app::Asking amal{"amal", {}, {}};
    CHECK(refused(app::cycle_view(s.app, cycle, amal)) == "not_permitted");
    granted(app::publish_cycle(s.app, "salim", cycle));
    const app::CycleView own = granted(app::cycle_view(s.app, cycle, amal));
    REQUIRE(own.result.rows.size() == 1);
    CHECK(own.result.rows[0].name == "Amal");
    CHECK(refused(app::choose_reward(s.app, {"amal", cycle, "Basma", "early"})) == "not_permitted");
    CHECK(refused(app::choose_reward(s.app, {"amal", cycle, "", "late"})) == "choice_item_unknown");
    granted(app::choose_reward(s.app, {"amal", cycle, "", "early"}));
    CHECK(refused(app::choose_reward(s.app, {"amal", cycle, "", "early"})) == "choice_made_already");
    granted(app::close_cycle(s.app, "salim", cycle));
    CHECK(refused(app::choose_reward(s.app, {"amal", cycle, "", "early"})) == "cycle_stage_wrong");
    CHECK(app::verify(s.app, {}).ok); // choices are not part of what was sealed
}

TEST_CASE("the statement of fairness counts who is paid in each group", "[cycle]") {
    RewardedJune s;
    const auto statement = granted(app::fairness_statement(s.app, s.opened(), {"salim", {}, {}}));
    CHECK(statement.people == 3);
    CHECK(statement.selected == 2);
    REQUIRE(statement.tables.size() == 5);
    for (const app::FairnessTable& table : statement.tables) {
        REQUIRE(table.groups.size() == 1); // under five: together
        CHECK(table.groups[0].people == 3);
    }
    CHECK(refused(app::fairness_statement(s.app, 999, {"salim", {}, {}})) == "cycle_unknown");
    CHECK(refused(app::fairness_statement(s.app, 1, {"amal", {}, {}})) == "not_permitted");
}
