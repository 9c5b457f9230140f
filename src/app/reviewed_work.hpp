#pragma once
#include "app/ports/store.hpp"
#include "app/records/review_record.hpp"

#include <functional>
#include <map>

namespace mizan::app {

/// The quality reviews as the measures read them: each belongs to whoever owns the reviewed interaction, in the month
/// of its review date, with the interaction's channel and topic and the owner's team on the review date. A review of an
/// interaction that is excluded counts nowhere.
class ReviewedWork {
public:
    /// Reads all reviews that were known. `rulebook` must outlive it.
    ReviewedWork(Reader& reader, const core::Rulebook& rulebook, Instant known_at);

    struct Found {
        PersonId person; // none: nobody's work
        bool excluded = false;
        core::SegmentReview review;
    };
    using Visit = std::function<void(const StoredInteraction&, const Found&)>;
    /// Those of a month; of one person or of everybody. In no order.
    void each(Month month, std::optional<PersonId> person, const Visit& visit) const;
    /// Puts them into the segments of the month, which are sorted again.
    void add_to(std::map<PersonId, core::Segment>& segments, Month month, std::optional<PersonId> person) const;
    /// Months with reviews, ascending.
    std::vector<Month> months() const;

private:
    Reader& reader_;
    const core::Rulebook& rulebook_;
    Instant known_at_;
    std::map<Month, std::vector<Review>> by_month_;
};

/// Who owns an interaction; none where nobody does.
PersonId owner_of(const core::Rulebook& rulebook, const core::Interaction& interaction);

} // namespace mizan::app
