#pragma once
#include "app/ports/store.hpp"
#include "core/quality/review_score.hpp"

namespace mizan::app {

/// A completed quality review, and its corrections: a later record of the same subject. The store reads the members
/// "interaction" and "on" of the body, to know which months a corrected interaction touches.
inline constexpr std::string_view review_kind = "review", review_seen_kind = "review_seen";

struct Review {
    std::int64_t id = 0;     // the subject
    std::int64_t record = 0; // which record says so: the first, or that of the last correction
    int corrections = 0;
    InteractionId interaction;
    PersonId person; // whose work it was when it was reviewed; what counts is whose it is (app/reviewed_work)
    std::string form;
    int form_version = 1;
    Date on;
    std::string reviewer; // the actor's name
    PersonId reviewer_person;
    std::vector<core::ReviewAnswer> answers; // in the form's order
    Points score;
    std::vector<std::string> critical;
    std::string notes;
    std::string reason; // of the last correction
};

/// That the reviewed person has seen a review as it stood.
struct ReviewSeen {
    std::int64_t review = 0, record = 0;
    PersonId person;
    Instant at;
    std::string comment;
};

std::string body_of(const Review& review);
std::string body_of(const ReviewSeen& seen);
/// As they stand, in the order of their first record.
std::vector<Review> reviews(Reader& reader, Instant known_at);
std::vector<ReviewSeen> reviews_seen(Reader& reader, Instant known_at);

} // namespace mizan::app
