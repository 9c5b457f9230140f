#include "app/queries/quality/review_list.hpp"

#include "app/actor.hpp"
#include "app/queries/standpoint.hpp"
#include "app/reviewed_work.hpp"

#include <algorithm>

namespace mizan::app {

ToldInteraction told_interaction(Reader& reader, const core::Rulebook& rulebook, InteractionId id, Instant known_at) {
    ToldInteraction told{id, {}, {}, {}};
    reader.row(id, known_at, [&](const StoredInteraction& stored, const core::Surroundings&) {
        told.source = stored.source_name;
        told.external_id = stored.row.external_id;
        told.owner = owner_of(rulebook, stored.row);
    });
    return told;
}

Result<std::vector<ListedReview>> review_list(App& app, const ReviewQuestion& question) {
    const auto reader = app.store->read();
    const auto sight = sight_of(app, *reader, question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    const Instant known_at = question.asking.known_at.value_or(present(app, *reader));
    const core::Rulebook rulebook = reader->rulebook(known_at);
    std::optional<PersonId> only;
    if (!sight->agent.empty()) {
        const auto person = find_agent(rulebook, sight->agent);
        if (!person) return person.refusal();
        only = *person;
    }
    const auto seen = reviews_seen(*reader, known_at);
    std::vector<ListedReview> list;
    for (Review& review : reviews(*reader, known_at)) {
        if (question.period && !question.period->contains(review.on)) continue;
        const ToldInteraction told = told_interaction(*reader, rulebook, review.interaction, known_at);
        if (only && told.owner != *only) continue;
        ListedReview line{std::move(review), told.source, told.external_id, {}, {}, {}};
        if (const core::Person* agent = person_of(rulebook, told.owner)) {
            line.agent = agent->name;
            line.agent_ar = agent->name_ar;
        }
        const auto by = std::ranges::find(seen, line.review.record, &ReviewSeen::record);
        if (by != seen.end()) line.seen = *by;
        list.push_back(std::move(line));
    }
    std::ranges::stable_sort(list, {}, [](const ListedReview& line) { return line.review.on; });
    return list;
}

} // namespace mizan::app
