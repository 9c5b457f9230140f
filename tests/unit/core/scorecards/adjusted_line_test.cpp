#include "core/scorecards/line_sample.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

#include <deque>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

const KpiDefinition& kpi(const char* id) {
    return *built_in_kpi(id);
}

/// A scheme of one line on the adjusted value.
Scheme adjusted(const char* id, Ratio floor, Ratio target, Ratio stretch) {
    Scheme scheme = default_scheme();
    SchemeLine line;
    line.kpi = id;
    line.weight = 100;
    line.floor = floor;
    line.target = target;
    line.stretch = stretch;
    line.adjusted = true;
    scheme.lines = {line};
    return scheme;
}

GroupComparison group_of(const char* id, const std::vector<Segment>& segments) {
    const std::vector<const KpiDefinition*> kpis{&kpi(id)};
    std::deque<CaseMix> mixes;
    for (const Segment& segment : segments) {
        FigureCollector collector{kpis, june(), {}};
        collector.tell(mixes.emplace_back(segment.person, kpis));
        collector.add(segment);
    }
    std::vector<const AgentCases*> cases;
    for (const CaseMix& mix : mixes)
        cases.push_back(&mix.cases(0));
    return compare_agents(kpi(id), cases);
}

std::vector<Segment> of_person(const std::vector<Segment>& all, std::int64_t person) {
    std::vector<Segment> theirs;
    for (const Segment& segment : all)
        if (segment.person == PersonId{person}) theirs.push_back(segment);
    return theirs;
}

CardRequest request_of(std::int64_t person, const GroupComparison& group, std::int32_t resamples = 0) {
    CardRequest request;
    request.person = PersonId{person};
    request.period_name = "2025-06";
    request.scope = june();
    request.resamples = resamples;
    request.references = {&group.reference};
    return request;
}

Rows rated(std::int64_t agent, Channel channel, std::size_t good, std::size_t bad) {
    return times(good, an_interaction().by(agent).on(channel).rated(5)) +
           times(bad, an_interaction().by(agent).on(channel).rated(1));
}

/// Equally good at each kind of work: 9 of 10 chats, 6 of 10 letters; the first has most chats, the second most
/// letters.
Rows equally_good() {
    return rated(1, Channel::live_chat, 36, 4) + rated(1, Channel::email, 6, 4) + rated(2, Channel::live_chat, 9, 1) +
           rated(2, Channel::email, 24, 16);
}

Rows any_work() {
    Rows rows;
    for (int i = 0; i < 200; ++i) {
        const int agent = 1 + i % 3;
        rows.push_back(an_interaction()
                           .by(agent)
                           .on(i * i % 7 < 2 + agent ? Channel::live_chat : Channel::email)
                           .rated(1 + (i * 13 + agent) % 5)
                           .answered_after(Seconds{(i * i * 37) % 991}));
    }
    return rows;
}

} // namespace

TEST_CASE("A line on the adjusted value gives equal people with different work equal points") {
    const auto segments = segments_of(equally_good());
    const Scheme scheme = adjusted("csat", Ratio{1, 2}, Ratio{7, 10}, Ratio{4, 5});
    const GroupComparison group = group_of("csat", segments);
    for (const std::int64_t person : {1, 2}) {
        const Card card = score(scheme, built_in_kpis(), of_person(segments, person), request_of(person, group, 200));
        // 75 of 100 in the group: half way from target to stretch
        CHECK(card.lines[0].scored_value == Ratio{3, 4});
        CHECK(card.total == Points{11000});
        CHECK(card.lines[0].comparison->verdict == Verdict::as_expected);
        CHECK(*card.low < *card.total);
        CHECK(*card.total < *card.high);
    }
}

TEST_CASE("What turned rows would do for an adjusted value is not guessed") {
    const auto segments = segments_of(equally_good());
    const GroupComparison group = group_of("csat", segments);
    const Scheme hard = adjusted("csat", Ratio{6, 10}, Ratio{9, 10}, Ratio{95, 100});
    const Card card = score(hard, built_in_kpis(), of_person(segments, 1), request_of(1, group));
    REQUIRE(card.next);
    CHECK(card.next->code == "none_possible");
}

TEST_CASE("The gate and the word against target of an adjusted line read the adjusted interval") {
    const auto segments = segments_of(equally_good());
    const GroupComparison group = group_of("csat", segments);
    Scheme scheme = adjusted("csat", Ratio{85, 100}, Ratio{90, 100}, Ratio{95, 100});
    scheme.lines[0].gate = true;
    scheme.lines[0].gate_band = "below";
    // raw 84 %: 71.5 to 91.7 %, on both sides of the floor; adjusted 64.6 to 83.9 %, below it
    const Card card = score(scheme, built_in_kpis(), of_person(segments, 1), request_of(1, group));
    CHECK(card.lines[0].gate == CardLine::Gate::closed);
    CHECK(card.lines[0].against_target == AgainstTarget::below);
}

TEST_CASE("Drawing every row once, or twice, gives the adjusted value of the card") {
    const char* const id = GENERATE("csat", "csat_mean", "first_response");
    const auto segments = segments_of(any_work());
    const GroupComparison group = group_of(id, segments);
    const Scheme scheme = adjusted(id, Ratio{1000}, Ratio{500}, Ratio{0}); // the marks are not read here
    for (const std::int64_t person : {1, 2, 3}) {
        const auto theirs = of_person(segments, person);
        const KpiDefinition* const kpis[] = {&kpi(id)};
        const Scope scopes[] = {june()};
        const Figure figures[] = {Figure{}};
        const CardSample sample = sample_of(scheme, kpis, figures, scopes, theirs, request_of(person, group), {});
        const Ratio adjusted_value = *group.of(PersonId{person})->adjusted;
        for (const std::uint32_t times : {1U, 2U}) {
            const LineValue value = sample.lines[0].value(Draws(sample.units[0], times));
            CHECK(value.judged);
            CHECK(value.ratio() == adjusted_value);
        }
    }
}

TEST_CASE("Of a share at its end the drawn share is adjusted too") {
    // one stratum: the first stands at 100 % of it
    const auto segments = segments_of(rated(1, Channel::live_chat, 40, 0) + rated(2, Channel::live_chat, 20, 20));
    const GroupComparison group = group_of("csat", segments);
    const Scheme scheme = adjusted("csat", Ratio{1, 2}, Ratio{9, 10}, Ratio{1});
    const Card card = score(scheme, built_in_kpis(), of_person(segments, 1), request_of(1, group, 300));
    CHECK(card.total == Points{12000});
    CHECK(*card.low < Points{12000}); // 40 of 40 may be less
}
