#include "app/queries/periods/pinned.hpp"

#include "app/queries/scheme_choice.hpp"
#include "app/records/reference_record.hpp"
#include "base/error.hpp"

#include <algorithm>

namespace mizan::app {

std::optional<PublishedCard> Pinned::card_of(PersonId person) const {
    const auto found = std::ranges::lower_bound(cards, person, {}, &PublishedCard::person);
    if (found == cards.end() || found->person != person) return std::nullopt;
    return *found;
}

std::optional<Publication> publication_of(Reader& reader, const Period& period, const std::string& scheme,
                                          Instant known_at) {
    for (auto& publication : publications(reader, known_at))
        if (publication.period == period.name && publication.scheme == scheme) return std::move(publication);
    return std::nullopt;
}

Pinned pinned_for(Reader& reader, const ScorecardQuestion& question, const core::Scheme& scheme, Instant known_at) {
    Pinned pinned{publication_of(reader, question.period, scheme.id, known_at), scheme, {}};
    if (!pinned.publication) return pinned;
    if (question.asking.as_of && *question.asking.as_of != pinned.publication->as_of) return Pinned{};
    for (auto& known : known_schemes(reader, known_at))
        if (known.body.id == scheme.id && known.body.version == pinned.publication->scheme_version)
            pinned.scheme = std::move(known.body);
    pinned.cards = cards_of(reader, *pinned.publication, known_at);
    return pinned;
}

std::vector<core::Reference> pinned_references(Reader& reader, const Pinned& pinned, const ScorecardAnswer& answer) {
    std::vector<core::Reference> references(answer.scheme.lines.size());
    for (std::size_t i = 0; i < references.size(); ++i) {
        const auto number = pinned.publication->references.at(i);
        const auto kpi = std::ranges::find(answer.definitions, answer.scheme.lines[i].kpi, &core::KpiDefinition::id);
        if (number != 0 && kpi != answer.definitions.end())
            references[i] = pinned_reference(reader, number, *kpi, answer.known_at);
    }
    return references;
}

} // namespace mizan::app
