#include "app/queries/search.hpp"
#include "app/queries/today.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

using TodayKind = app::TodayThing::Kind;

/// An office in Muscat (UTC+4), Sunday to Thursday from 08:00 to 16:00, asked on Monday 2 June 2025 at noon. The
/// shipped targets of e-mail hold: 4 working hours to the first response, 24 to the solution.
struct TodayOffice : FreshStore {
    TodayOffice() : app{nullptr, nullptr, nullptr, &clock} {
        w = writer();
        const core::CalendarDefinition office{
            "office", "Asia/Muscat", {{day("2025-01-01"), gulf_week(hours({{"08:00", "16:00"}})), {}, {}}}};
        w->put_calendar({office, {}, {}});
        desk = w->source("desk");
        ali = w->alias(desk, "Ali").alias;
        basma = w->alias(desk, "Basma").alias;
        front = w->team("Front");
        batch = a_batch(*w, desk);
    }
    core::Interaction email(const char* id, AliasId agent, const char* opened) const {
        core::Interaction made;
        made.external_id = id;
        made.agent = agent;
        made.channel = core::Channel::email;
        made.opened_at = at(opened);
        return made;
    }
    void take(const core::Interaction& row) { add(*w, desk, batch, row); }
    app::TodayAnswer ask(const std::string& team = {}, const char* as_of = "2025-06-02T08:00Z") {
        if (w) {
            w->commit("set_up", "{}");
            w.reset();
            later(1h);
            app.store = std::move(store);
        }
        app::TodayQuestion question;
        question.team = team;
        if (as_of != nullptr) question.asking.as_of = at(as_of);
        return granted(app::today(app, question));
    }

    app::App app;
    std::unique_ptr<app::Writer> w;
    SourceId desk;
    AliasId ali, basma;
    TeamId front;
    BatchId batch;
};

template <class Rows>
std::vector<std::string> numbers_in(const Rows& rows) {
    std::vector<std::string> all;
    for (const auto& row : rows)
        all.push_back(row.external_id);
    return all;
}

/// RatedMonths alone, so many of so many good, in a month ("2025-05").
struct RatedMonths : FreshStore {
    RatedMonths() : app{nullptr, nullptr, nullptr, &clock} {
        w = writer();
        desk = w->source("survey");
        using F = core::Field;
        batch = a_batch(*w, desk, {F::external_id, F::channel, F::opened_at, F::agent, F::csat});
    }
    void rate(const char* agent, const std::string& month, int good, int all) {
        const AliasId alias = w->alias(desk, agent).alias;
        for (int i = 0; i < all; ++i) {
            core::Interaction row;
            row.external_id = agent + month + std::to_string(i);
            row.agent = alias;
            row.opened_at = at(month + "-12T08:00Z") + Seconds{i};
            row.csat = static_cast<std::int8_t>(i < good ? 5 : 2);
            add(*w, desk, batch, row);
        }
    }
    app::TodayAnswer ask() {
        w->commit("set_up", "{}");
        w.reset();
        later(1h);
        app.store = std::move(store);
        app::TodayQuestion question;
        question.asking.as_of = at("2025-06-02T08:00Z");
        return granted(app::today(app, question));
    }
    app::App app;
    std::unique_ptr<app::Writer> w;
    SourceId desk;
    BatchId batch;
};

} // namespace

// By hand. "late": 15:00 to 16:00 on Sunday and 4 hours on Monday, 5 h of 4. "later": the same from 14:00, 6 h. "due":
// 3 h of 4. "new": half an hour. "edge": Wednesday 8, Thursday 8 less a pause of 4, Sunday 8, Monday 4: 24 h of 24.
TEST_CASE("the queue tells the working time left to the first target, the least first") {
    TodayOffice office;
    office.take(office.email("late", office.ali, "2025-06-01T11:00Z"));
    office.take(office.email("later", office.ali, "2025-06-01T10:00Z"));
    office.take(office.email("due", office.basma, "2025-06-02T05:00Z"));
    office.take(office.email("new", {}, "2025-06-02T07:30Z"));
    auto edge = office.email("edge", office.basma, "2025-05-28T04:00Z");
    edge.first_response_at = at("2025-05-28T05:00Z");
    edge.pauses.push_back({at("2025-05-29T04:00Z"), at("2025-05-29T08:00Z"), core::Pause::Kind::waiting_for_customer});
    office.take(edge);
    auto answered = office.email("answered", office.ali, "2025-06-02T04:00Z"); // 20 working hours are left
    answered.first_response_at = at("2025-06-02T05:00Z");
    office.take(answered);
    auto resolved = office.email("resolved", office.ali, "2025-05-01T04:00Z");
    resolved.resolved_at = at("2025-06-01T04:00Z");
    office.take(resolved);
    auto spam = office.email("spam", office.ali, "2025-05-01T04:00Z");
    spam.excluded = core::ExclusionReason::spam;
    office.take(spam);

    const auto answer = office.ask();
    CHECK(answer.work.open == 6);
    CHECK(answer.work.overdue == 2);
    CHECK(numbers_in(answer.work.rows) == std::vector<std::string>{"later", "late", "edge", "due", "new"});
    std::vector<std::int64_t> left;
    for (const auto& row : answer.work.rows)
        left.push_back(row.left.count());
    CHECK(left == std::vector<std::int64_t>{-7200, -3600, 0, 3600, 12'600});
    CHECK(answer.work.rows[0].overdue);
    CHECK_FALSE(answer.work.rows[2].overdue);
    CHECK(answer.work.rows[0].target == app::AwaitedTarget::first_response);
    CHECK(answer.work.rows[2].target == app::AwaitedTarget::resolution);
    CHECK(answer.work.rows[1].breach_at == at("2025-06-02T07:00:01Z"));
    CHECK(answer.work.rows[0].names.agent == "Ali");
    CHECK(answer.work.rows[0].calendar == "office");
    CHECK(answer.work.rows[4].names.agent.empty());
    REQUIRE(answer.things.size() == 1);
    CHECK(answer.things[0].kind == TodayKind::overdue_work);
    CHECK(answer.things[0].agent == "Ali");
    CHECK(answer.things[0].count == 2);
    CHECK(answer.things[0].of == 2);
}

TEST_CASE("a single overdue interaction stands in the queue and is no thing of its own") {
    TodayOffice office;
    office.take(office.email("late", office.ali, "2025-06-01T11:00Z"));
    const auto answer = office.ask();
    CHECK(answer.work.overdue == 1);
    CHECK(answer.things.empty());
}

TEST_CASE("of a team only its own rows and promises are told") {
    TodayOffice office;
    auto mine = office.email("mine", office.ali, "2025-06-01T11:00Z");
    mine.team = office.front;
    mine.promises.push_back(
        {core::Promise::Kind::promise, office.ali, mine.opened_at, at("2025-06-02T06:00Z"), {}, {}});
    office.take(mine);
    auto other = office.email("other", office.basma, "2025-06-01T11:00Z");
    other.promises = mine.promises;
    office.take(other);
    const auto answer = office.ask("Front");
    CHECK(answer.work.open == 1);
    CHECK(numbers_in(answer.work.rows) == std::vector<std::string>{"mine"});
    CHECK(numbers_in(answer.promises) == std::vector<std::string>{"mine"});
    app::TodayQuestion unknown;
    unknown.team = "Nobody";
    CHECK(refused(app::today(office.app, unknown)) == "team_unknown");
}

TEST_CASE("promises are told that are due by tonight and neither kept nor withdrawn") {
    TodayOffice office;
    auto row = office.email("row", office.ali, "2025-06-01T05:00Z");
    row.first_response_at = row.resolved_at = at("2025-06-01T06:00Z");
    const auto promise = [&](const char* due, const char* kept, const char* withdrawn) {
        core::Promise made{core::Promise::Kind::promise, office.basma, row.opened_at, at(due), {}, {}};
        if (kept != nullptr) made.kept_at = at(kept);
        if (withdrawn != nullptr) made.withdrawn_at = at(withdrawn);
        row.promises.push_back(made);
    };
    promise("2025-06-02T19:59Z", nullptr, nullptr); // tonight, one minute before midnight in Muscat
    promise("2025-06-02T06:00Z", nullptr, nullptr);
    promise("2025-06-02T20:00Z", nullptr, nullptr);             // tomorrow
    promise("2025-06-02T05:00Z", "2025-06-02T07:00Z", nullptr); // kept late: nothing is left to do
    promise("2025-06-02T05:00Z", nullptr, "2025-06-02T04:00Z"); // withdrawn
    promise("2025-06-02T07:00Z", "2025-06-02T09:00Z", nullptr); // kept an hour after noon: not yet
    promise("2025-03-01T05:00Z", nullptr, nullptr);             // more than 90 days ago
    row.promises[1].kind = core::Promise::Kind::follow_up;
    office.take(row);
    auto spam = office.email("spam", office.ali, "2025-06-01T05:00Z");
    spam.promises = {row.promises[1]};
    spam.excluded = core::ExclusionReason::spam;
    office.take(spam);

    const auto answer = office.ask();
    REQUIRE(answer.promises.size() == 3);
    CHECK(answer.promises[0].due_at == at("2025-06-02T06:00Z"));
    CHECK(answer.promises[0].follow_up);
    CHECK(answer.promises[0].overdue);
    CHECK(answer.promises[0].names.agent == "Basma");
    CHECK(answer.promises[1].due_at == at("2025-06-02T07:00Z"));
    CHECK(answer.promises[2].due_at == at("2025-06-02T19:59Z"));
    CHECK_FALSE(answer.promises[2].overdue);
    REQUIRE(answer.things.size() == 1);
    CHECK(answer.things[0].kind == TodayKind::overdue_promises);
    CHECK(answer.things[0].agent == "Basma");
    CHECK(answer.things[0].count == 2);
}

TEST_CASE("where nothing was opened for three days, the last moment of the data is asked of") {
    TodayOffice office;
    office.take(office.email("late", office.ali, "2025-06-01T11:00Z")); // the clock stands at 1 July
    const auto answer = office.ask({}, nullptr);
    CHECK(answer.halted);
    CHECK(answer.as_of == at("2025-06-01T11:00:01Z"));
    CHECK(answer.month.name == "2025-05");
    CHECK(answer.work.rows.size() == 1);
    CHECK_FALSE(office.ask({}, "2025-06-02T08:00Z").halted);
}

TEST_CASE("an empty database is told") {
    FreshStore empty;
    app::App app{std::move(empty.store), nullptr, nullptr, &empty.clock};
    CHECK(refused(app::today(app, {})) == "no_interactions");
}

// Wilson's interval by hand: 20 of 40 is 35.2 to 64.8 %, below the target of 85 %; 140 of 160 is 81.5 to 91.8 %.
TEST_CASE("who is below target in two months by interval is named, with both figures") {
    RatedMonths ratings;
    for (const char* month : {"2025-04", "2025-05"}) {
        ratings.rate("Ali", month, 20, 40);
        ratings.rate("Basma", month, 120, 120);
    }
    const auto answer = ratings.ask();
    CHECK(answer.month.name == "2025-05");
    REQUIRE(answer.things.size() == 1);
    const auto& thing = answer.things[0];
    CHECK(thing.kind == TodayKind::below_target);
    CHECK(thing.agent == "Ali");
    REQUIRE(thing.below);
    CHECK(thing.below->kpi.id == "csat");
    CHECK(thing.below->figure.n == 40);
    CHECK(*thing.below->figure.value == Ratio{1, 2});
    CHECK(thing.below->before.n == 40);
    CHECK(thing.below->target == Ratio{85, 100});
}

TEST_CASE("one bad month is not enough: it may be chance") {
    RatedMonths ratings;
    ratings.rate("Ali", "2025-04", 36, 40); // 90 %
    ratings.rate("Ali", "2025-05", 20, 40);
    for (const char* month : {"2025-04", "2025-05"})
        ratings.rate("Basma", month, 120, 120);
    CHECK(ratings.ask().things.empty());
}

TEST_CASE("what everybody together is below counts against nobody") {
    RatedMonths ratings;
    for (const char* month : {"2025-04", "2025-05"}) {
        ratings.rate("Ali", month, 20, 40);
        ratings.rate("Basma", month, 22, 40);
    }
    const auto answer = ratings.ask();
    REQUIRE(answer.things.size() == 1);
    CHECK(answer.things[0].kind == TodayKind::all_below_target);
    CHECK(answer.things[0].below->figure.n == 80);
    CHECK(*answer.things[0].below->figure.value == Ratio{42, 80});
}

TEST_CASE("a few letters find agents by any name, tickets by how their number begins, customers by any word") {
    TodayOffice office;
    auto row = office.email("INC-17", office.ali, "2025-06-01T11:00Z");
    row.customer = office.w->customer("C-9");
    office.w->customer_name(row.customer, "Sara Ali");
    office.take(row);
    office.take(office.email("INC-2", office.basma, "2025-06-01T11:00Z"));
    office.ask();
    const auto found = app::search(office.app, "ali", 5);
    REQUIRE(found.agents.size() == 1);
    CHECK(found.agents[0].name == "Ali");
    REQUIRE(found.customers.size() == 1);
    CHECK(found.customers[0].name == "Sara Ali");
    CHECK(found.tickets.empty());
    const auto tickets = app::search(office.app, "INC-", 5).tickets;
    REQUIRE(tickets.size() == 2);
    CHECK(tickets[0].external_id == "INC-17");
    CHECK(tickets[0].opened_at == at("2025-06-01T11:00Z"));
    CHECK(app::search(office.app, "INC-", 1).tickets.size() == 1);
    CHECK(app::search(office.app, "  ", 5).agents.empty());
}

TEST_CASE("what was recorded later is not known at an earlier instant") {
    TodayOffice office;
    office.take(office.email("first", office.ali, "2025-06-01T11:00Z"));
    office.ask();
    const Instant then = office.now();
    office.later(1h);
    auto w = granted(office.app.store->write("tester"));
    add(*w, office.desk, a_batch(*w, office.desk), office.email("second", office.ali, "2025-06-01T10:00Z"));
    w->commit("more", "{}");
    w.reset();
    app::TodayQuestion question;
    question.asking.as_of = at("2025-06-02T08:00Z");
    CHECK(granted(app::today(office.app, question)).work.rows.size() == 2);
    question.asking.known_at = then;
    CHECK(numbers_in(granted(app::today(office.app, question)).work.rows) == std::vector<std::string>{"first"});
}
