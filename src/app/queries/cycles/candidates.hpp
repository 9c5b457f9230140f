#pragma once
#include "app/app.hpp"
#include "app/records/publication_record.hpp"
#include "core/rewards/eligibility.hpp"

namespace mizan::app {

/// What a cycle is computed from: the cards of a period, and the instants that are read.
struct CycleBasis {
    Period period;
    core::Scheme scheme;
    Instant as_of;                    // of the cards
    Instant known_at;                 // of days, absences and engagements
    std::vector<PublishedCard> cards; // by person
};

/// The days of the period on which a person's work was due, and on how many of them they were active. Rostered days,
/// or, of somebody without a roster in it, the days on which a calendar of their team opens; a day outside employment
/// is due and not active.
struct DaysWorked {
    int due = 0, active = 0, protected_absence = 0;
};

/// Everybody who has a card, by person, with days as known at basis.known_at.
std::vector<core::Candidate> candidates_of(Reader& reader, const CycleBasis& basis);

/// The same as canonical bytes: what a cycle's seal calls its inputs.
std::string canonical_inputs(const CycleBasis& basis, const std::vector<core::Candidate>& candidates);

} // namespace mizan::app
