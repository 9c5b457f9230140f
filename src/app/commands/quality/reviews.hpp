#pragma once
#include "app/app.hpp"
#include "app/records/review_record.hpp"

namespace mizan::app {

/// What recording reviews answers: with problems nothing was written.
struct RecordedReviews {
    std::vector<Review> reviews;
    std::vector<RowProblem> problems; // of a file
};

/// Records one review by the actor. Refuses `form_unknown`, what core::score_of and reviewable() do,
/// `review_in_future` {on}, `review_before_interaction` {on, opened}, `review_already` {id, review}, `review_excluded`
/// {id}.
Result<Review> record_review(App& app, const ReviewFields& fields, const std::string& actor);
/// The same of every review of a JSON file; all of them or none.
Result<RecordedReviews> record_reviews(App& app, const std::filesystem::path& file, const std::string& actor);

struct ReviewCorrection {
    std::int64_t review = 0;
    std::vector<core::ReviewAnswer> answers; // those that change
    std::optional<std::string> notes;
    std::string reason, actor;
};
/// A new version of a review, with a reason. Refuses `review_unknown` {review}, `reason_missing`, `review_unchanged`,
/// `review_of_oneself`, what core::score_of does.
Result<Review> correct_review(App& app, const ReviewCorrection& correction);

/// That the reviewed person, or a lead who showed it to them, has seen a review as it stands. Refuses `review_unknown`,
/// `not_permitted`, `review_seen_already` {review}.
Result<void> acknowledge_review(App& app, std::int64_t review, const std::string& comment, const std::string& actor);

} // namespace mizan::app
