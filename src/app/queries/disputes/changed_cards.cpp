#include "app/queries/disputes/changed_cards.hpp"

#include "app/queries/kpi.hpp"
#include "app/queries/periods/pinned.hpp"
#include "app/queries/scheme_choice.hpp"
#include "app/queries/scoring.hpp"

#include <set>

namespace mizan::app {
namespace {

/// A person's segments, with one interaction as it is given where one is.
class SegmentsOf {
public:
    SegmentsOf(Reader& reader, const Standpoint& point, InteractionId interaction)
        : reader_{reader}, point_{point}, interaction_{interaction} {}

    std::vector<core::Segment> of(PersonId person, const SegmentRange& range, const core::Interaction* instead) const {
        std::map<std::pair<PersonId, Month>, core::Segment> built;
        std::set<InteractionId> seen;
        const auto add = [&](const StoredInteraction& stored, const core::Surroundings& around) {
            if (!seen.insert(stored.id).second) return;
            const bool other = instead != nullptr && stored.id == interaction_;
            core::add_to_segments(other ? *instead : stored.row, stored.id, around, point_.rulebook, built);
        };
        for (Month month = range.first; month <= range.last; ++month.number)
            reader_.rows_of(person, month, point_.known_at, add);
        if (instead != nullptr) reader_.row(interaction_, point_.known_at, add);
        std::vector<core::Segment> segments;
        for (auto& [key, segment] : built) {
            if (key.first != person || key.second < range.first || range.last < key.second) continue;
            core::sort_segment(segment);
            segments.push_back(std::move(segment));
        }
        return segments;
    }

private:
    Reader& reader_;
    const Standpoint& point_;
    InteractionId interaction_;
};

std::set<PersonId> people_of(const core::Interaction& row, const core::Rulebook& rulebook) {
    std::set<PersonId> people;
    for (const auto& [person, roles] : core::credits(row, rulebook))
        if (person) people.insert(person);
    return people;
}

} // namespace

std::vector<ChangedCard> changed_cards(App& app, Reader& reader, const DisputeWindow& window, InteractionId interaction,
                                       const core::Interaction& after) {
    ScorecardQuestion question;
    question.period = window.period;
    question.scheme = window.publication.scheme;
    question.resamples = 0;
    question.asking.as_of = window.publication.as_of;
    const Standpoint point = standpoint(app, reader, question.period, question.asking);
    const auto all = kpi_definitions(reader, point.known_at, question.period.first);
    const auto scheme = choose_scheme(reader, point, question.scheme, all);
    if (!scheme) throw Error{scheme.refusal().code, scheme.refusal().arguments}; // a published scheme is kept
    const Pinned pinned = pinned_for(reader, question, *scheme, point.known_at);
    ScorecardAnswer answer{};
    answer.period = question.period;
    answer.known_at = point.known_at;
    answer.scheme = pinned.scheme;
    answer.definitions = definitions_of(answer.scheme, all);
    for (core::Reference& reference : pinned_references(reader, pinned, answer))
        answer.comparisons.push_back({std::move(reference), {}});
    const Scoring scoring{reader, question, point, answer};
    const SegmentRange range = months_read(question, answer.scheme);
    const SegmentsOf segments{reader, point, interaction};

    std::set<PersonId> people = people_of(after, point.rulebook);
    reader.row(interaction, point.known_at, [&](const StoredInteraction& stored, const core::Surroundings&) {
        people.merge(people_of(stored.row, point.rulebook));
    });
    std::vector<ChangedCard> changed;
    changed.reserve(people.size());
    for (const PersonId person : people)
        changed.push_back({person, scoring.card_of(person, segments.of(person, range, nullptr)).card,
                           scoring.card_of(person, segments.of(person, range, &after)).card});
    return changed;
}

} // namespace mizan::app
