#include "app/records/review_record.hpp"

#include "app/records/answers_json.hpp"
#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <map>

namespace mizan::app {
namespace {

Review review_from(const Record& record, const nlohmann::json& body) {
    Review review;
    review.id = record.subject;
    review.record = record.id;
    review.interaction = InteractionId{body.at("interaction").get<std::int64_t>()};
    review.person = PersonId{body.at("person").get<std::int64_t>()};
    review.form = body.at("form").get<std::string>();
    review.form_version = body.at("form_version").get<int>();
    review.on = value_from<Date>(body.at("on"));
    review.reviewer = body.at("reviewer").get<std::string>();
    review.reviewer_person = PersonId{body.at("reviewer_person").get<std::int64_t>()};
    review.answers = answers_from(body.at("answers"));
    review.score = value_from<Points>(body.at("score"));
    review.critical = body.at("critical").get<std::vector<std::string>>();
    review.notes = body.at("notes").get<std::string>();
    review.reason = body.at("reason").get<std::string>();
    return review;
}

} // namespace

std::string body_of(const Review& review) {
    return nlohmann::json{{"interaction", review.interaction.value},
                          {"person", review.person.value},
                          {"form", review.form},
                          {"form_version", review.form_version},
                          {"on", json_of(review.on)},
                          {"reviewer", review.reviewer},
                          {"reviewer_person", review.reviewer_person.value},
                          {"answers", json_of(review.answers)},
                          {"score", json_of(review.score)},
                          {"critical", review.critical},
                          {"notes", review.notes},
                          {"reason", review.reason}}
        .dump();
}

std::string body_of(const ReviewSeen& seen) {
    return nlohmann::json{
        {"review", seen.review}, {"record", seen.record}, {"person", seen.person.value}, {"comment", seen.comment}}
        .dump();
}

std::vector<Review> reviews(Reader& reader, Instant known_at) {
    std::map<std::int64_t, Review> standing;
    for (const Record& record : reader.records(review_kind, known_at)) {
        Review review = read_body(record, [&](const nlohmann::json& body) { return review_from(record, body); });
        const auto before = standing.find(record.subject);
        if (before != standing.end()) review.corrections = before->second.corrections + 1;
        standing.insert_or_assign(record.subject, std::move(review));
    }
    return values_of(std::move(standing));
}

std::vector<ReviewSeen> reviews_seen(Reader& reader, Instant known_at) {
    std::vector<ReviewSeen> all;
    for (const Record& record : reader.records(review_seen_kind, known_at))
        all.push_back(read_body(record, [&](const nlohmann::json& body) {
            return ReviewSeen{body.at("review").get<std::int64_t>(), body.at("record").get<std::int64_t>(),
                              PersonId{body.at("person").get<std::int64_t>()}, record.recorded_at,
                              body.at("comment").get<std::string>()};
        }));
    return all;
}

} // namespace mizan::app
