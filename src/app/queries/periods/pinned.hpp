#pragma once
#include "app/queries/scorecard.hpp"

namespace mizan::app {

/// What holds of a period since it was published.
struct Pinned {
    std::optional<Publication> publication; // none: not published, or asked as of another instant
    core::Scheme scheme;                    // the version that was
    std::vector<PublishedCard> cards;       // by person

    std::optional<PublishedCard> card_of(PersonId person) const;
};

/// The publication of a period by a scheme, if it was published by then.
std::optional<Publication> publication_of(Reader& reader, const Period& period, const std::string& scheme,
                                          Instant known_at);

Pinned pinned_for(Reader& reader, const ScorecardQuestion& question, const core::Scheme& scheme, Instant known_at);

/// The references that were pinned, by line of the scheme; of a line that is not compared an empty one.
std::vector<core::Reference> pinned_references(Reader& reader, const Pinned& pinned, const ScorecardAnswer& answer);

} // namespace mizan::app
