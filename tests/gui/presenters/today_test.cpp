#include "gui/frame/search_presenter.hpp"
#include "gui/pages/today/today_presenter.hpp"
#include "text/format.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

using ThingKind = app::TodayThing::Kind;

app::DueRow due_row(const char* id, std::int64_t owner, const char* agent, std::int64_t left) {
    app::DueRow row;
    row.external_id = id;
    row.owner = PersonId{owner};
    row.names.agent = agent;
    row.names.customer = "C-7";
    row.breach_at = *parse_iso8601("2025-06-02T09:00:00Z");
    row.left = Seconds{left};
    row.overdue = left < 0;
    return row;
}

/// Ali holds two overdue rows, Basma one; one of Ali's is due soon. Basma's promise is overdue, Ali's is due tonight.
app::TodayAnswer a_morning() {
    app::TodayAnswer answer;
    answer.as_of = *parse_iso8601("2025-06-02T10:00Z");
    answer.month = *Period::parse("2025-05");
    answer.work.open = 9;
    answer.work.overdue = 3;
    answer.work.rows = {due_row("A-1", 1, "Ali", -151'200), due_row("B-1", 2, "Basma", -60),
                        due_row("A-2", 1, "Ali", -1), due_row("A-3", 1, "Ali", 3600)};
    app::DuePromise promise;
    promise.who = PersonId{2};
    promise.names.agent = "Basma";
    promise.due_at = *parse_iso8601("2025-06-02T09:00Z");
    promise.overdue = true;
    answer.promises.push_back(promise);
    promise.who = PersonId{1};
    promise.overdue = false;
    answer.promises.push_back(promise);

    app::TodayThing promises;
    promises.kind = ThingKind::overdue_promises;
    promises.person = PersonId{2};
    promises.agent = "Basma";
    promises.count = promises.of = 1;
    app::TodayThing work;
    work.kind = ThingKind::overdue_work;
    work.person = PersonId{1};
    work.agent = "Ali";
    work.agent_ar = "علي";
    work.count = 2;
    work.of = 3;
    app::TodayThing below;
    below.kind = ThingKind::below_target;
    below.person = PersonId{1};
    below.agent = "Ali";
    below.below.emplace();
    below.below->kpi = *core::built_in_kpi("csat");
    below.below->target = Ratio{85, 100};
    below.below->figure.n = 40;
    below.below->figure.value = Ratio{1, 2};
    below.below->figure.low = Ratio{352, 1000};
    below.below->figure.high = Ratio{648, 1000};
    below.below->before.value = Ratio{3, 5};
    answer.things = {promises, work, below};
    return answer;
}

} // namespace

TEST_CASE("each thing says what it is, on what it rests and where it leads") {
    TodayPresenter presenter{text::Language::en};
    presenter.show(a_morning());
    REQUIRE(presenter.cards().size() == 3);
    CHECK(presenter.cards()[0].title == "Basma: 1 promise is overdue");
    CHECK(presenter.cards()[1].title == "Ali holds 2 overdue interactions");
    CHECK(presenter.cards()[1].evidence == "2 of 3 open interactions past a target. Counted, not estimated.");
    CHECK(presenter.cards()[1].buttons[0].first == TodayGo::queue);
    CHECK(presenter.cards()[2].title == "Ali is below target: Customer satisfaction");
    CHECK(presenter.cards()[2].evidence == "May 2025: 50.0% from 40 rows\n95% interval: 35.2% to 64.8%\nTarget: 85.0%\n"
                                           "April 2025: 60.0%, and its interval too lay below the target");
    CHECK(presenter.cards()[2].buttons[0].first == TodayGo::rows);
    CHECK(presenter.cards()[2].buttons[1].first == TodayGo::scorecard);
    CHECK(presenter.view().subtitle.shown == "As of 2 June 2025, 10:00 UTC · open: 9 · past a target: 3");
}

TEST_CASE("in Arabic the agent has the Arabic name and the number its own form") {
    TodayPresenter presenter{text::Language::ar};
    presenter.show(a_morning());
    CHECK(text::without_isolation(presenter.cards()[1].title).ends_with("علي: تفاعلان متأخران"));
    CHECK(text::without_isolation(presenter.cards()[0].title).ends_with("Basma: وعد واحد متأخر"));
}

TEST_CASE("working time over a day is told in hours, for a working day has no 24 of them") {
    TodayPresenter presenter{text::Language::en};
    presenter.show(a_morning());
    CHECK(presenter.queue_row(0).left == "42\u00A0h over"); // 151,200 s
    CHECK(presenter.queue_row(3).left == "1\u00A0h left");
    CHECK(presenter.queue_row(0).sign != presenter.queue_row(3).sign);
}

TEST_CASE("a thing narrows the list that it speaks of to its own rows, and all can be shown again") {
    TodayPresenter presenter{text::Language::en};
    presenter.show(a_morning());
    CHECK_FALSE(presenter.view().show_all.visible);
    presenter.narrow_to(1);
    REQUIRE(presenter.queue().size() == 2);
    CHECK(presenter.queue()[0]->external_id == "A-1");
    CHECK(presenter.queue()[1]->external_id == "A-2");
    CHECK(presenter.promises().size() == 2);
    CHECK(presenter.view().show_all.visible);
    presenter.narrow_to(0);
    CHECK(presenter.queue().size() == 4);
    CHECK(presenter.promises().size() == 1);
    presenter.show_all();
    CHECK(presenter.promises().size() == 2);
}

TEST_CASE("where nothing is due the page says so, and without interactions it offers an import") {
    TodayPresenter presenter{text::Language::en};
    app::TodayAnswer quiet;
    quiet.month = *Period::parse("2025-05");
    quiet.halted = true;
    presenter.show(quiet);
    CHECK_FALSE(presenter.view().queue.visible);
    CHECK_FALSE(presenter.view().queue_none.shown.empty());
    CHECK_FALSE(presenter.view().promises_none.shown.empty());
    CHECK_FALSE(presenter.view().things_none.shown.empty());
    CHECK(presenter.view().message.shown.find("Nothing newer") == 0);
    CHECK_FALSE(presenter.view().empty_import.visible);
    presenter.show_refusal({"no_interactions", {}});
    CHECK(presenter.view().empty_import.visible);
    CHECK_FALSE(presenter.view().content.visible);
}

TEST_CASE("the team chosen stays chosen by name") {
    TodayPresenter presenter{text::Language::en};
    presenter.show_teams({{"Billing", "", {}}, {"Front desk", "", {}}});
    presenter.choose_team(2);
    CHECK(presenter.question().team == "Front desk");
    presenter.show_teams({{"Front desk", "", {}}, {"Sales", "", {}}});
    CHECK(presenter.question().team == "Front desk");
    presenter.show_teams({{"Sales", "", {}}});
    CHECK(presenter.question().team.empty());
}

TEST_CASE("the search box offers agents, tickets, customers, and always the text itself") {
    SearchPresenter presenter{text::Language::en};
    CHECK_FALSE(presenter.type("  "));
    CHECK(presenter.type(" no "));
    REQUIRE(presenter.suggestions().size() == 1);
    CHECK(presenter.suggestion()->kind == Suggestion::Kind::text);
    CHECK(presenter.suggestion()->key == "no");
    app::Found found;
    found.agents.push_back({"Noor Demo", "نور"});
    found.tickets.push_back({InteractionId{7}, "desk", "no-1", *parse_iso8601("2025-06-02T10:00Z")});
    found.customers.push_back({CustomerId{1}, "C-1", "Nora", ""});
    presenter.show(found);
    REQUIRE(presenter.suggestions().size() == 4);
    CHECK(presenter.suggestion()->kind == Suggestion::Kind::agent);
    CHECK(presenter.suggestion()->words == "Agent: Noor Demo");
    presenter.move(-1);
    CHECK(presenter.suggestion()->kind == Suggestion::Kind::text);
    presenter.move(1);
    presenter.move(1);
    CHECK(presenter.suggestion()->ticket == InteractionId{7});
    CHECK(presenter.suggestion()->words.find("no-1") != std::string::npos);
}
