#include "app/queries/scorecard.hpp"

#include "app/actor.hpp"
#include "app/queries/compared_work.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/periods/pinned.hpp"
#include "app/queries/scheme_choice.hpp"
#include "app/queries/scoring.hpp"
#include "app/segments.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

bool any_in_scope(const std::vector<core::Segment>& segments, const core::Scope& scope) {
    return std::any_of(segments.begin(), segments.end(),
                       [&](const core::Segment& segment) { return app::any_in_scope(segment, scope); });
}

/// `others`: whether who asks may see everybody.
Result<ScorecardAnswer> answered(App& app, ScorecardQuestion question, bool others, const Progress& progress) {
    auto reader = app.store->read();
    if (reader->interaction_count() == 0) return Refusal{"no_interactions", {}};
    Standpoint point = standpoint(app, *reader, question.period, question.asking);
    const auto all = kpi_definitions(*reader, point.known_at, question.period.first);
    if (question.draft)
        if (auto valid = core::validate(*question.draft, all); !valid) return valid.refusal();
    auto scheme =
        question.draft ? Result<core::Scheme>{*question.draft} : choose_scheme(*reader, point, question.scheme, all);
    if (!scheme) return scheme.refusal();
    const Pinned pinned = question.draft ? Pinned{} : pinned_for(*reader, question, *scheme, point.known_at);
    if (pinned.publication) {
        question.asking.as_of = pinned.publication->as_of;
        point = standpoint(app, *reader, question.period, question.asking);
        *scheme = pinned.scheme;
    }
    const auto of = whose(point.rulebook, question.agent, question.team);
    if (!of) return of.refusal();
    const auto team = of->team;
    SegmentRange range = months_read(question, *scheme);
    range.person = of->person;

    reader.reset();
    SegmentRange everybody = range;
    const bool compares = question.compare || has_adjusted_line(*scheme);
    if (compares) everybody.person.reset();
    reader = reader_with_segments(app, everybody, question.asking.known_at, progress);
    ScorecardAnswer answer{question.period,
                           point.as_of,
                           point.known_at,
                           reader->organisation().timezone,
                           *scheme,
                           definitions_of(*scheme, all),
                           {},
                           {},
                           point.rulebook.version};
    if (compares) {
        ScorecardQuestion without_trends = question;
        without_trends.trends = false;
        everybody.first = months_read(without_trends, *scheme).first;
        ComparedLines lines{answer.scheme, answer.definitions, point.scope, point.rules};
        for_each_segment(
            app, *reader, everybody, point.past, [&](const core::Segment& segment) { lines.add(segment); }, progress);
        answer.comparisons =
            pinned.publication ? lines.compared_with(pinned_references(*reader, pinned, answer)) : lines.compared();
        if (!others)
            for (auto& comparison : answer.comparisons)
                keep_only(comparison, *range.person);
    }
    answer.publication = pinned.publication;
    answer.others = others;
    Scoring scoring{*reader, question, point, answer};

    std::vector<core::Segment> of_person;
    const auto finish_person = [&] {
        if (of_person.empty()) return;
        const PersonId person = of_person.front().person;
        const bool asked = range.person || any_in_scope(of_person, point.scope);
        if (person && asked && (!team || scoring.home_team(person, of_person) == *team)) {
            progress.step("scoring", static_cast<std::int64_t>(answer.cards.size()));
            answer.cards.push_back(scoring.card_of(person, of_person));
            answer.cards.back().published = pinned.card_of(person);
        }
        of_person.clear();
    };
    for_each_segment(
        app, *reader, range, point.past,
        [&](const core::Segment& segment) {
            if (!of_person.empty() && of_person.front().person != segment.person) finish_person();
            of_person.push_back(segment);
        },
        progress);
    finish_person();
    if (range.person && answer.cards.empty() && !team) {
        answer.cards.push_back(scoring.card_of(*range.person, {}));
        answer.cards.back().published = pinned.card_of(*range.person);
    }
    std::stable_sort(answer.cards.begin(), answer.cards.end(),
                     [](const Scorecard& one, const Scorecard& other) { return one.name < other.name; });
    return answer;
}

} // namespace

Result<ScorecardAnswer> scorecards(App& app, const ScorecardQuestion& question, const Progress& progress) {
    const auto sight = sight_of(app, *app.store->read(), question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    ScorecardQuestion in_sight = question;
    in_sight.agent = sight->agent;
    return answered(app, std::move(in_sight), sight->others, progress);
}

Result<ScorecardAnswer> scorecards_of_all(App& app, const ScorecardQuestion& question, const Progress& progress) {
    return answered(app, question, true, progress);
}

} // namespace mizan::app
