#include "app/queries/report_contents.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Two people, four rows of June in Muscat (UTC+4), and three that must not count: spam, the last second of May and the
/// first hour of July.
struct June : FreshStore {
    June() : app{nullptr, nullptr, nullptr, &clock} {
        const auto w = writer();
        const SourceId desk = w->source("desk");
        const AliasId ali = w->alias(desk, "Ali").alias, basma = w->alias(desk, "Basma").alias;
        const BatchId batch = a_batch(*w, desk);
        const auto row = [&](const char* id, AliasId agent, core::Channel channel, const char* opened,
                             std::optional<Seconds> answered_after, std::optional<std::int8_t> csat) {
            core::Interaction made;
            made.external_id = id;
            made.agent = agent;
            made.channel = channel;
            made.opened_at = at(opened);
            if (answered_after) made.first_response_at = made.opened_at + *answered_after;
            made.csat = csat;
            return made;
        };
        using core::Channel;
        add(*w, desk, batch, row("1", ali, Channel::email, "2025-06-01T05:00Z", 30s, 5));      // Sunday 09:00
        add(*w, desk, batch, row("2", ali, Channel::live_chat, "2025-06-02T20:30Z", 600s, 3)); // Tuesday 00:30
        add(*w, desk, batch, row("3", basma, Channel::email, "2025-06-01T05:59Z", {}, 4));     // Sunday 09:59
        add(*w, desk, batch, row("4", basma, Channel::email, "2025-06-30T19:59Z", 25h, {}));   // Monday 23:59
        auto spam = row("5", ali, Channel::email, "2025-06-01T05:00Z", 30s, 1);
        spam.excluded = core::ExclusionReason::spam;
        add(*w, desk, batch, spam);
        add(*w, desk, batch, row("6", ali, Channel::email, "2025-05-31T19:59Z", 30s, 1));
        add(*w, desk, batch, row("7", ali, Channel::email, "2025-06-30T20:00Z", 30s, 1));
        w->commit("set_up", "{}");
        later(48h);
        app.store = std::move(store);
    }
    app::App app;
};

} // namespace

// All by hand: Ali's responses are 30 s and 600 s, so the median is 315 s and the 90th percentile 30 + 0.9 · 570 = 543
// s.
TEST_CASE("what a month's work was like is counted person by person, in the organisation's zone") {
    June june;
    app::ScorecardQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.resamples = 0;
    const auto contents = granted(app::report_contents(june.app, question));
    REQUIRE(contents.scorecards.cards.size() == 2);
    const auto& people = contents.work.people;
    REQUIRE(people.size() == 2);
    const auto& ali = people[0].person == contents.scorecards.cards[0].person ? people[0] : people[1];
    const auto& basma = people[0].person == contents.scorecards.cards[0].person ? people[1] : people[0];
    CHECK(ali.channels[static_cast<std::size_t>(core::Channel::email)] == 1);
    CHECK(ali.channels[static_cast<std::size_t>(core::Channel::live_chat)] == 1);
    CHECK(ali.handled() == 2);
    CHECK(ali.rated == 2);
    CHECK(ali.satisfied == 1);
    CHECK(ali.first_response.n == 2);
    CHECK(*ali.first_response.median == Ratio{315});
    CHECK(*ali.first_response.p90 == Ratio{543});
    CHECK(ali.first_response.histogram.counts == std::array<std::int64_t, 8>{1, 0, 1, 0, 0, 0, 0, 0});
    CHECK(basma.handled() == 2);
    CHECK(basma.satisfied == 1);
    CHECK(basma.first_response.histogram.counts.back() == 1);

    std::int64_t all = 0;
    for (const auto& day : contents.work.openings)
        for (const auto count : day)
            all += count;
    CHECK(all == 4);
    CHECK(contents.work.openings[0][9] == 2);
    CHECK(contents.work.openings[2][0] == 1);
    CHECK(contents.work.openings[1][23] == 1);
}

TEST_CASE("the contents of one agent's report hold nobody else's work") {
    June june;
    app::ScorecardQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.agent = "Basma";
    question.resamples = 0;
    const auto contents = granted(app::report_contents(june.app, question));
    REQUIRE(contents.work.people.size() == 1);
    CHECK(contents.work.people[0].handled() == 2);
    CHECK(contents.work.openings[2][0] == 0);
}

TEST_CASE("a report about nobody is refused") {
    June june;
    app::ScorecardQuestion question;
    question.period = granted(Period::parse("2024-01"));
    CHECK(refused(app::report_contents(june.app, question)) == "report_empty");
}
