#include "app/queries/kpi.hpp"
#include "app/queries/moved_cards.hpp"
#include "app/queries/scorecard.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Ali, Basma and Carim with chats and letters of May and June; a row without an agent.
struct TwoMonths : FreshStore {
    TwoMonths() : app{nullptr, nullptr, nullptr, &clock} {
        const auto w = writer();
        desk = w->source("desk");
        batch = a_batch(*w, desk);
        const TeamId left = w->team("Left"), right = w->team("Right");
        const char* const names[] = {"Ali", "Basma", "Carim"};
        for (int i = 0; i < 3 * 140; ++i) {
            core::Interaction row;
            row.external_id = std::to_string(i);
            row.agent = w->alias(desk, names[i % 3]).alias;
            row.team = i % 3 == 2 ? right : left;
            row.channel = i * i % 11 < 3 + 2 * (i % 3) ? core::Channel::live_chat : core::Channel::email;
            row.opened_at = at(i < 200 ? "2025-05-10T08:00Z" : "2025-06-10T08:00Z");
            row.csat = static_cast<std::int8_t>(1 + (i * 7 + i % 3) % 5);
            add(*w, desk, batch, row);
        }
        core::Interaction nobody;
        nobody.external_id = "nobody";
        nobody.channel = core::Channel::email;
        nobody.opened_at = at("2025-06-10T08:00Z");
        nobody.csat = 1;
        add(*w, desk, batch, nobody);
        w->commit("set_up", "{}");
        later(48h);
        app.store = std::move(store);
    }
    app::KpiAnswer csat(const std::string& agent = {}, const std::string& team = {}, bool compare = true) {
        app::KpiQuestion question;
        question.period = granted(Period::parse("2025-06"));
        question.by = app::GroupBy::agent;
        question.kpis = {"csat", "nps"};
        question.agent = agent;
        question.team = team;
        question.compare = compare;
        return granted(app::kpis(app, question));
    }
    SourceId desk;
    BatchId batch;
    app::App app;
};

bool same(const core::Comparison& one, const core::Comparison& other) {
    return one.agent == other.agent && one.n == other.n && one.expected == other.expected && one.z == other.z &&
           one.adjusted == other.adjusted && one.verdict == other.verdict;
}

} // namespace

TEST_CASE("a comparison is of the same rows as the figures, without those of nobody") {
    TwoMonths desk;
    const app::KpiAnswer answer = desk.csat();
    REQUIRE(answer.comparisons.size() == 1); // nps is not compared
    const core::GroupComparison& group = answer.comparisons.at("csat");
    std::int64_t rows = 0;
    for (const app::KpiGroup& person : answer.groups) {
        if (!person.person) continue;
        rows += person.figures[0].n;
        const core::Comparison* comparison = group.of(person.person);
        REQUIRE(comparison != nullptr);
        CHECK(comparison->n == person.figures[0].n);
        CHECK(comparison->observed == Ratio{*person.figures[0].k});
    }
    CHECK(group.reference.n == rows);
    CHECK(group.agents.size() == 3);
    CHECK(desk.csat({}, {}, false).comparisons.empty());
}

TEST_CASE("one person asked for is read against everybody, as when all are asked for") {
    TwoMonths desk;
    const app::KpiAnswer all = desk.csat(), one = desk.csat("Basma");
    REQUIRE(one.groups.size() == 1);
    CHECK(one.groups[0].key == "Basma");
    const PersonId basma = one.groups[0].person;
    CHECK(same(*one.comparisons.at("csat").of(basma), *all.comparisons.at("csat").of(basma)));
}

TEST_CASE("in one team people are read against that team's rows") {
    TwoMonths desk;
    const app::KpiAnswer left = desk.csat({}, "Left");
    CHECK(left.comparisons.at("csat").agents.size() == 2);
    const app::KpiAnswer right = desk.csat({}, "Right");
    REQUIRE(right.groups.size() == 1);
    CHECK(right.comparisons.at("csat").of(right.groups[0].person)->verdict == core::Verdict::no_comparison);
}

TEST_CASE("lines of a card are compared over their own windows, and without being asked where one is adjusted") {
    TwoMonths desk;
    core::SchemeLine june;
    june.kpi = "csat";
    june.weight = 60;
    june.floor = Ratio{0};
    june.target = Ratio{1, 2};
    june.stretch = Ratio{1};
    core::SchemeLine both = june;
    both.kpi = "csat_mean";
    both.weight = 40;
    both.trailing_days = 61;
    both.target = Ratio{3};
    both.stretch = Ratio{5};
    app::ScorecardQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.resamples = 50;
    question.draft = core::default_scheme();
    question.draft->lines = {june, both};

    CHECK(granted(app::scorecards(desk.app, question)).comparisons.empty());
    question.compare = true;
    const app::ScorecardAnswer compared = granted(app::scorecards(desk.app, question));
    REQUIRE(compared.cards.size() == 3);
    for (const app::Scorecard& card : compared.cards)
        for (const core::CardLine& line : card.card.lines) {
            REQUIRE(line.comparison);
            CHECK(line.comparison->n == line.figure.n);
        }
    CHECK(compared.comparisons[1].reference.n == 420);

    question.compare = false;
    question.draft->lines[1].adjusted = true;
    question.agent = "Carim";
    const app::ScorecardAnswer carim = granted(app::scorecards(desk.app, question));
    REQUIRE(carim.cards.size() == 1);
    const core::CardLine& line = carim.cards[0].card.lines[1];
    CHECK(line.counted);
    CHECK(line.scored_value == line.comparison->adjusted);
    CHECK(same(*line.comparison, *compared.comparisons[1].of(carim.cards[0].person)));
}

TEST_CASE("the preview of a change reads both sides of a card against everybody as they stand") {
    TwoMonths desk;
    core::Scheme scheme = core::default_scheme();
    scheme.version = 2; // of the one that is taken
    core::SchemeLine line;
    line.kpi = "csat";
    line.weight = 100;
    line.floor = Ratio{0};
    line.target = Ratio{1, 2};
    line.stretch = Ratio{1};
    line.adjusted = true;
    scheme.lines = {line};
    {
        const auto w = granted(desk.app.store->write("tester"));
        w->put_scheme(scheme, {});
        w->commit("set_up", "{}");
    }
    const auto reader = desk.app.store->read();
    const core::Rulebook before = reader->rulebook(reader->last_change());
    const core::Person* const ali = &*std::find_if(before.people.begin(), before.people.end(),
                                                   [](const core::Person& one) { return one.name == "Ali"; });
    const core::Person* const basma = &*std::find_if(before.people.begin(), before.people.end(),
                                                     [](const core::Person& one) { return one.name == "Basma"; });
    const core::Rulebook after = app::with_moves(before, {{basma->aliases.front().alias, basma->id, ali->id}});
    const auto cards = app::moved_cards(desk.app, *reader, {before, after}, std::set<PersonId>{ali->id, basma->id}, {});

    app::ScorecardQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.resamples = 0;
    question.agent = "Ali";
    const core::Card now = granted(app::scorecards(desk.app, question)).cards.at(0).card;
    const auto june = std::find_if(cards.begin(), cards.end(), [&](const app::MovedCard& card) {
        return card.person == ali->id && card.month.iso() == "2025-06";
    });
    REQUIRE(june != cards.end());
    REQUIRE(june->before);
    CHECK(june->before->total == now.total);
    CHECK(june->before->scored);
    REQUIRE(june->after);
    REQUIRE(june->before->lines[0].comparison);
    REQUIRE(june->after->lines[0].comparison);
    CHECK(june->after->scored);
    // as many rows as both have, against the same group
    CHECK(june->after->lines[0].comparison->n == june->before->lines[0].comparison->n + 73);
}
