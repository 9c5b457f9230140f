#include "app/actor.hpp"
#include "app/commands/goals/direction.hpp"
#include "app/commands/goals/goals.hpp"
#include "app/queries/goals/goal_list.hpp"
#include "app/queries/kpi.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

Date goal_day(const char* iso) {
    return *Date::parse(iso);
}

/// Twenty rated letters a month of "Amal" (team Phone), from July 2024 to June 2025 fifteen and sixteen of them good in
/// turn; an objective "satisfied"; now it is 1 July 2025.
struct RatedYear : FreshStore {
    RatedYear() : app{nullptr, nullptr, nullptr, &clock} {
        app.store = std::move(store);
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk, {core::Field::agent, core::Field::csat});
        amal = w->alias(desk, "Amal").alias;
        w->team("Phone");
        w->add_engagement(w->person_named("Amal"), engagement(w->team("Phone")));
        for (int month = 0; month < 12; ++month)
            for (int i = 0; i < 20; ++i)
                rated(*w, desk, batch, Month{2024 * 12 + 6 + month}, i, i < 15 + month % 2 ? 5 : 2);
        w->finish_batch(batch, "{}");
        w->commit("import", "{}");
        granted(app::add_objective(app, "tester", {"satisfied", "Satisfied customers", "", 1, {}, {}, ""}));
    }
    static core::Engagement engagement(TeamId team) {
        core::Engagement held;
        held.team = team;
        held.role = "agent";
        return held;
    }
    void appoint(const std::string& name, app::ActorRole role, const std::string& person = "") {
        const auto w = granted(app.store->write("setter-up"));
        app::Actor actor;
        actor.name = name;
        actor.role = role;
        if (!person.empty()) actor.person = w->person_named(person);
        w->put_record(app::actor_kind, {}, app::body_of(actor));
        w->commit("appoint", "{}");
    }
    void rated(app::Writer& w, SourceId desk, BatchId batch, Month month, int i, std::int8_t stars) {
        core::Interaction row;
        row.external_id = month.iso() + "-" + std::to_string(i);
        row.agent = amal;
        row.opened_at = at(month.iso() + "-01T08:00Z") + Seconds{i * 86'400};
        row.csat = stars;
        add(w, desk, batch, row);
    }
    app::GoalFacts good() const {
        app::GoalFacts facts;
        facts.kpi = "csat";
        facts.scope = "org";
        facts.target = Ratio{9, 10};
        facts.owner = "Amal";
        facts.objective = "satisfied";
        facts.start = goal_day("2025-07-01");
        facts.end = goal_day("2026-01-01");
        facts.baseline_period = *Period::parse("2025-Q2");
        return facts;
    }
    app::ToldGoal told(std::int64_t goal, app::Asking asking = {"tester", {}, {}}) {
        app::GoalQuestion question;
        question.goal = goal;
        question.asking = std::move(asking);
        return granted(app::goal_list(app, question)).goals.front();
    }
    app::GoalCommand of(std::int64_t goal, const std::string& reason = "") {
        return {goal, reason, {"tester", {}, {}}};
    }
    app::App app;
    AliasId amal;
};

} // namespace

TEST_CASE_METHOD(RatedYear, "A goal's baseline and history are what the KPI's own question answers") {
    const auto goal = granted(app::add_goal(app, {"tester", {}, {}}, good()));
    const auto seen = told(goal);
    const auto figure_of = [&](const char* period) {
        app::KpiQuestion question;
        question.period = *Period::parse(period);
        question.kpis = {"csat"};
        return granted(app::kpis(app, question)).groups.front().figures.front();
    };
    CHECK(seen.baseline == figure_of("2025-Q2"));
    CHECK(seen.baseline->value == Ratio{47, 60}); // by hand
    REQUIRE(seen.history.size() == 12);
    CHECK(seen.history.front().month == Month{2024 * 12 + 6});
    for (const auto& month : seen.history)
        CHECK(month.figure == figure_of(month.month.iso().c_str()));
    CHECK(seen.now == figure_of("2025-06"));
    CHECK(seen.since.empty());
}

TEST_CASE_METHOD(RatedYear, "The scopes of a goal count whose letters they are") {
    auto facts = good();
    for (const char* scope : {"team:Phone", "agent:Amal"}) {
        facts.scope = scope;
        CHECK(told(granted(app::add_goal(app, {"tester", {}, {}}, facts))).baseline->n == 60);
    }
    facts.filter = {{"channel", {"phone"}}}; // all letters are e-mails
    CHECK(told(granted(app::add_goal(app, {"tester", {}, {}}, facts))).baseline->n == 0);
    facts.filter = {{"channel", {"phone", "email"}}};
    CHECK(told(granted(app::add_goal(app, {"tester", {}, {}}, facts))).baseline->n == 60);
}

TEST_CASE_METHOD(RatedYear, "What an active goal is judged by does not move with later facts") {
    const auto goal = granted(app::add_goal(app, {"tester", {}, {}}, good()));
    granted(app::activate_goal(app, of(goal)));
    const Instant then = now();
    later(Seconds{60});
    {
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk, {core::Field::agent, core::Field::csat});
        for (int i = 20; i < 25; ++i)
            rated(*w, desk, batch, Month{2025 * 12 + 5}, i, 2);
        w->finish_batch(batch, "{}");
        w->commit("import", "{}");
    }
    const auto seen = told(goal);
    CHECK(seen.baseline->value == Ratio{47, 60});
    CHECK(seen.record.baseline->as_of == then);
    CHECK(seen.now.value == Ratio{16, 25});                             // of June, as it stands
    CHECK(told(goal, {"tester", {}, then}).now.value == Ratio{16, 20}); // as it was known
    CHECK(told(goal, {"tester", {}, then}).record.state == app::GoalState::active);
}

TEST_CASE_METHOD(RatedYear, "Activation refuses with every letter that fails, and writes nothing") {
    auto facts = good();
    facts.owner.clear();
    facts.objective.clear();
    facts.baseline_period.reset();
    facts.end = goal_day("2027-08-01"); // 25 months
    const auto goal = granted(app::add_goal(app, {"tester", {}, {}}, facts));
    const std::string before = facts_of(*app.store, now());
    const auto refusal = app::activate_goal(app, of(goal));
    REQUIRE_FALSE(refusal);
    CHECK(refusal.refusal() == Refusal{"goal_checks_fail", {{"id", goal}, {"letters", std::string{"S, M, R, T"}}}});
    CHECK(facts_of(*app.store, now()) == before);
    CHECK(told(goal).record.state == app::GoalState::draft);
}

TEST_CASE_METHOD(RatedYear, "A goal goes from draft to active to closed, and no other way") {
    const auto goal = granted(app::add_goal(app, {"tester", {}, {}}, good()));
    CHECK(refused(app::close_goal(app, of(goal, "done"))) == "goal_not_active");
    granted(app::activate_goal(app, of(goal)));
    CHECK(refused(app::activate_goal(app, of(goal))) == "goal_not_draft");
    CHECK(refused(app::close_goal(app, of(goal))) == "reason_missing");
    granted(app::close_goal(app, of(goal, "done")));
    CHECK(refused(app::abandon_goal(app, of(goal, "no"))) == "goal_over");
    CHECK(refused(app::change_goal(app, of(goal, "no"), {})) == "goal_over");
    CHECK(refused(app::activate_goal(app, of(goal))) == "goal_not_draft");
    CHECK(refused(app::activate_goal(app, of(goal + 99))) == "goal_unknown");
    const auto versions = granted(app::goal_versions(app, goal, {"tester", {}, {}}));
    REQUIRE(versions.size() == 3);
    CHECK(versions.back().reason == "done");
    CHECK(versions.back().outcome->figure.value == Ratio{16, 20}); // June, the last full month
}

TEST_CASE_METHOD(RatedYear, "A change of an active goal is a new version with its reason and must hold all letters") {
    const auto goal = granted(app::add_goal(app, {"tester", {}, {}}, good()));
    granted(app::activate_goal(app, of(goal)));
    app::GoalChange change;
    change.target = Ratio{88, 100};
    CHECK(refused(app::change_goal(app, of(goal), change)) == "reason_missing");
    granted(app::change_goal(app, of(goal, "A quieter half"), change));
    CHECK(told(goal).record.version == 3);
    CHECK(told(goal).record.goal.target == Ratio{88, 100});
    CHECK(refused(app::change_goal(app, of(goal, "Again"), change)) == "nothing_changed");
    change.target = Ratio{47, 60};
    CHECK(refused(app::change_goal(app, of(goal, "Less"), change)) == "goal_target_is_baseline");
    app::GoalChange longer;
    longer.end = goal_day("2027-08-01");
    CHECK(refused(app::change_goal(app, of(goal, "Longer"), longer)) == "goal_checks_fail");
    CHECK(told(goal).record.version == 3);
}

TEST_CASE_METHOD(RatedYear, "A goal serves one whose scope holds its own, of the same KPI or with the reason why") {
    auto facts = good();
    facts.scope = "team:Phone";
    const auto parent = granted(app::add_goal(app, {"tester", {}, {}}, facts));
    facts.parent = parent;
    facts.scope = "agent:Amal";
    granted(app::add_goal(app, {"tester", {}, {}}, facts));
    facts.scope = "org";
    CHECK(refused(app::add_goal(app, {"tester", {}, {}}, facts)) == "goal_parent_scope");
    facts.scope = "agent:Amal";
    facts.kpi = "csat_mean";
    facts.target = Ratio{45, 10};
    CHECK(refused(app::add_goal(app, {"tester", {}, {}}, facts)) == "goal_parent_kpi");
    facts.parent_reason = "The mean moves the share";
    granted(app::add_goal(app, {"tester", {}, {}}, facts));
    granted(app::abandon_goal(app, of(parent, "no")));
    CHECK(refused(app::add_goal(app, {"tester", {}, {}}, facts)) == "goal_parent_over");
    facts.parent = parent + 99;
    CHECK(refused(app::add_goal(app, {"tester", {}, {}}, facts)) == "goal_unknown");
}

TEST_CASE_METHOD(RatedYear, "A preview tells what a goal would be and keeps nothing") {
    granted(app::goal_preview(app, {"tester", {}, {}}, good())); // brings the segments up to date
    const std::string before = content_of(*app.store, now());
    const auto seen = granted(app::goal_preview(app, {"tester", {}, {}}, good()));
    CHECK(seen.smart.failing().empty());
    CHECK(seen.baseline->value == Ratio{47, 60});
    CHECK(content_of(*app.store, now()) == before);
}

TEST_CASE_METHOD(RatedYear, "Vision and objectives are said anew, never over one another") {
    granted(app::set_vision(app, "tester", {"Nobody asks twice", ""}));
    const Instant then = now();
    later(Seconds{60});
    granted(app::set_vision(app, "tester", {"Nobody asks twice", "لا أحد يسأل مرتين"}));
    CHECK(refused(app::set_vision(app, "tester", {"", ""})) == "vision_empty");
    const auto reader = app.store->read();
    CHECK(app::standing_vision(*reader, then)->vision.text_ar.empty());
    CHECK(app::standing_vision(*reader, now())->version == 2);
    granted(app::retire_objective(app, "tester", "satisfied", "Reached"));
    CHECK(refused(app::add_goal(app, {"tester", {}, {}}, good())) == "objective_is_retired");
    CHECK(app::objectives(*reader, then).front().objective.retired.empty());
}

TEST_CASE_METHOD(RatedYear, "Goals stand in the audit chain and verify") {
    const auto goal = granted(app::add_goal(app, {"tester", {}, {}}, good()));
    granted(app::activate_goal(app, of(goal)));
    CHECK_FALSE(app.store->verify({}, {}).difference);
}

TEST_CASE_METHOD(RatedYear, "A goal of somebody is among what is held on them") {
    auto facts = good();
    granted(app::add_goal(app, {"tester", {}, {}}, facts));
    facts.scope = "agent:Amal";
    const auto goal = granted(app::add_goal(app, {"tester", {}, {}}, facts));
    const auto reader = app.store->read();
    const PersonId whom = granted(app::scope_named(reader->rulebook(now()), "agent:Amal")).person;
    CHECK(told(goal).record.goal.scope.person == whom);
    const auto about = reader->records_about(whom);
    REQUIRE(about.size() == 1);
    CHECK(about.front().first == "goal");
    CHECK(about.front().second.subject == goal);
}

TEST_CASE_METHOD(RatedYear, "Who may set a direction, who goals, and whose goals an agent sees") {
    auto facts = good();
    const auto of_all = granted(app::add_goal(app, {"tester", {}, {}}, facts));
    facts.scope = "team:Phone";
    const auto of_team = granted(app::add_goal(app, {"tester", {}, {}}, facts));
    facts.scope = "agent:Amal";
    const auto of_amal = granted(app::add_goal(app, {"tester", {}, {}}, facts));
    {
        const auto w = granted(app.store->write("tester"));
        w->add_person("Badr", "");
        w->commit("person_add", "{}");
    }
    appoint("huda", app::ActorRole::admin);
    appoint("noor", app::ActorRole::lead);
    appoint("amal", app::ActorRole::agent, "Amal");
    appoint("badr", app::ActorRole::agent, "Badr");
    const auto seen_by = [&](const std::string& actor) {
        std::vector<std::int64_t> goals;
        app::GoalQuestion question;
        question.asking.actor = actor;
        for (const auto& one : granted(app::goal_list(app, question)).goals)
            goals.push_back(one.record.subject);
        return goals;
    };
    CHECK(seen_by("noor") == std::vector{of_all, of_team, of_amal});
    CHECK(seen_by("amal") == std::vector{of_all, of_team, of_amal});
    CHECK(seen_by("badr") == std::vector{of_all}); // of no team
    CHECK(refused(app::goal_versions(app, of_team, {"badr", {}, {}})) == "goal_unknown");
    CHECK(refused(app::set_vision(app, "noor", {"Ours", ""})) == "not_permitted");
    CHECK(refused(app::add_objective(app, "noor", {"x", "X", "", 0, {}, {}, ""})) == "not_permitted");
    CHECK(refused(app::add_goal(app, {"amal", {}, {}}, good())) == "not_permitted");
    CHECK(refused(app::goal_preview(app, {"amal", {}, {}}, good())) == "not_permitted");
    CHECK(refused(app::activate_goal(app, {of_all, "", {"amal", {}, {}}})) == "not_permitted");
    CHECK(refused(app::activate_goal(app, {of_all, "", {"nobody", {}, {}}})) == "actor_unknown");
    granted(app::activate_goal(app, {of_all, "", {"noor", {}, {}}}));
    granted(app::set_vision(app, "huda", {"Ours", ""}));
}

TEST_CASE("A goal of any measure and scope has the figure that the measure's own question answers") {
    FreshStore s;
    app::App app{nullptr, nullptr, nullptr, &s.clock};
    app.store = std::move(s.store);
    {
        const auto w = granted(app.store->write("tester"));
        fill_every_table(*w);
        w->commit("import", "{}");
    }
    int compared = 0;
    for (const core::KpiDefinition& kpi : core::built_in_kpis())
        for (const auto& [scope, team, agent] :
             {std::tuple{"org", "", ""}, {"team:North", "North", ""}, {"agent:Salma", "", "Salma"}}) {
            app::KpiQuestion question;
            question.period = *Period::parse("2025-06");
            question.kpis = {kpi.id};
            question.team = team;
            question.agent = agent;
            const auto figure = granted(app::kpis(app, question)).groups.front().figures.front();
            app::GoalFacts facts;
            facts.kpi = kpi.id;
            facts.scope = scope;
            facts.target = core::scale_of(kpi).to ? Ratio{*core::scale_of(kpi).to} : Ratio{0};
            if (kpi.better == core::Better::low) facts.target = Ratio{0};
            facts.currency = figure.currency.empty() ? "OMR" : figure.currency;
            facts.start = goal_day("2025-07-01");
            facts.end = goal_day("2025-10-01");
            facts.no_baseline = "the window alone is compared";
            INFO(kpi.id << " of " << scope);
            const auto seen = app::goal_preview(app, {"tester", {}, {}}, facts);
            REQUIRE(seen);
            CHECK(seen->window == question.period);
            if (figure.currency == seen->now.currency || figure.currency.empty()) CHECK(seen->now == figure);
            ++compared;
        }
    CHECK(compared == 3 * static_cast<int>(core::built_in_kpis().size()));
}
