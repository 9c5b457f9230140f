#pragma once
#include "app/app.hpp"
#include "app/records/review_form_record.hpp"

namespace mizan::app {

/// Who reviews: an actor, and who that is among the people, if anybody.
struct Reviewer {
    std::string name;
    PersonId person;
};
/// Refuses what permitted() does for Action::review.
Result<Reviewer> reviewer_of(Reader& reader, const core::Rulebook& rulebook, const std::string& actor, Instant now);

/// An interaction that may be reviewed, and whose work it is. Refuses `interaction_unknown` {source, id},
/// `review_without_agent` {id}, `review_of_oneself` {agent}.
struct Reviewable {
    StoredInteraction interaction;
    PersonId agent;
};
Result<Reviewable> reviewable(Reader& reader, const core::Rulebook& rulebook, const ReviewFields& fields,
                              const Reviewer& reviewer, Instant now);

/// Why one review of a file cannot be taken, with the place in the file that it speaks of.
RowProblem review_problem(const ReviewRow& row, Refusal reason);

/// The answers in the form's order; of those that fit it.
std::vector<core::ReviewAnswer> in_order_of(const core::ReviewForm& form, std::vector<core::ReviewAnswer> answers);

} // namespace mizan::app
