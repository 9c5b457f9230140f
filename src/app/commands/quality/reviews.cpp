#include "app/commands/quality/reviews.hpp"

#include "app/commands/edit.hpp"
#include "app/commands/quality/reviewing.hpp"
#include "app/queries/standpoint.hpp"
#include "app/reviewed_work.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

/// Puts one reviewer's reviews, each after the others.
class ReviewDesk {
public:
    ReviewDesk(Writer& writer, const core::Rulebook& rulebook, Reviewer reviewer, Instant now)
        : writer_{writer}, rulebook_{rulebook}, reviewer_{std::move(reviewer)}, now_{now}, known_{
                                                                                               reviews(writer, now)} {}

    Result<Review> put(const ReviewFields& fields) {
        const auto form =
            review_form(writer_, fields.form.empty() ? core::shipped_form().id : fields.form, fields.version, now_);
        if (!form) return form.refusal();
        const auto work = reviewable(writer_, rulebook_, fields, reviewer_, now_);
        if (!work) return work.refusal();
        Review review;
        review.interaction = work->interaction.id;
        review.person = work->agent;
        review.form = form->id;
        review.form_version = form->version;
        review.on = fields.on.value_or(rulebook_.zone.date_of(now_));
        review.reviewer = reviewer_.name;
        review.reviewer_person = reviewer_.person;
        review.notes = fields.notes;
        if (auto fine = fits(review, work->interaction); !fine) return fine.refusal();
        const auto score = core::score_of(*form, fields.answers);
        if (!score) return score.refusal();
        review.answers = in_order_of(*form, fields.answers);
        review.score = score->score;
        review.critical = score->critical;
        review.id = review.record = writer_.put_record(review_kind, {}, body_of(review));
        writer_.mark_stale({review.person, Month::of(review.on)});
        known_.push_back(review);
        return review;
    }

private:
    Result<void> fits(const Review& review, const StoredInteraction& interaction) const {
        const Date opened = rulebook_.zone.date_of(interaction.row.opened_at);
        if (review.on > rulebook_.zone.date_of(now_)) return Refusal{"review_in_future", {{"on", review.on}}};
        if (review.on < opened) return Refusal{"review_before_interaction", {{"on", review.on}, {"opened", opened}}};
        if (interaction.row.excluded) return Refusal{"review_excluded", {{"id", interaction.row.external_id}}};
        const auto same = std::ranges::find_if(known_, [&](const Review& other) {
            return other.interaction == review.interaction && other.reviewer == review.reviewer &&
                   other.form == review.form;
        });
        if (same != known_.end())
            return Refusal{"review_already",
                           {{"id", interaction.row.external_id}, {"review", std::to_string(same->id)}}};
        return {};
    }

    Writer& writer_;
    const core::Rulebook& rulebook_;
    Reviewer reviewer_;
    Instant now_;
    std::vector<Review> known_;
};

std::string ids_json(const std::vector<Review>& recorded) {
    nlohmann::json ids = nlohmann::json::array();
    for (const Review& review : recorded)
        ids.push_back(review.id);
    return nlohmann::json{{"reviews", ids}}.dump();
}

Result<RecordedReviews> recorded_from(App& app, const std::filesystem::path& file, const std::string& actor) {
    const auto read = app.files->reviews(file);
    if (!read) return read.refusal();
    RecordedReviews answer{{}, read->problems};
    if (!answer.problems.empty()) return answer;
    auto writer = writer_for(app, actor, Action::review);
    if (!writer) return writer.refusal();
    const Instant now = present(app, **writer);
    const core::Rulebook rulebook = (*writer)->rulebook(now);
    const auto reviewer = reviewer_of(**writer, rulebook, actor, now);
    if (!reviewer) return reviewer.refusal();
    ReviewDesk desk{**writer, rulebook, *reviewer, now};
    for (const ReviewRow& row : read->rows) {
        auto review = desk.put(row.body);
        if (review)
            answer.reviews.push_back(*std::move(review));
        else
            answer.problems.push_back(review_problem(row, review.refusal()));
    }
    if (answer.problems.empty())
        (*writer)->commit("review_record", ids_json(answer.reviews));
    else
        answer.reviews.clear();
    return answer;
}

Result<Review> standing_review(Reader& reader, std::int64_t id, Instant now) {
    const auto all = reviews(reader, now);
    const auto found = std::ranges::find(all, id, &Review::id);
    if (found == all.end()) return Refusal{"review_unknown", {{"review", std::to_string(id)}}};
    return *found;
}

Result<Review> corrected(Writer& writer, const core::Rulebook& rulebook, const ReviewCorrection& correction,
                         Instant now) {
    const auto reviewer = reviewer_of(writer, rulebook, correction.actor, now);
    if (!reviewer) return reviewer.refusal();
    auto review = standing_review(writer, correction.review, now);
    if (!review) return review.refusal();
    if (correction.reason.empty()) return Refusal{"reason_missing", {}};
    PersonId agent = review->person;
    writer.row(review->interaction, now, [&](const StoredInteraction& stored, const core::Surroundings&) {
        agent = owner_of(rulebook, stored.row);
    });
    if (reviewer->person && (agent == reviewer->person || review->person == reviewer->person))
        return Refusal{"review_of_oneself", {{"agent", person_of(rulebook, reviewer->person)->name}}};
    const Review before = *review;
    for (const core::ReviewAnswer& answer : correction.answers) {
        const auto known = std::ranges::find(review->answers, answer.item, &core::ReviewAnswer::item);
        if (known == review->answers.end())
            review->answers.push_back(answer);
        else
            known->value = answer.value;
    }
    review->notes = correction.notes.value_or(review->notes);
    if (review->answers == before.answers && review->notes == before.notes) return Refusal{"review_unchanged", {}};
    const auto form = review_form(writer, review->form, review->form_version, now);
    if (!form) return form.refusal();
    const auto score = core::score_of(*form, review->answers);
    if (!score) return score.refusal();
    review->score = score->score;
    review->critical = score->critical;
    review->reason = correction.reason;
    ++review->corrections;
    review->record = writer.put_record(review_kind, review->id, body_of(*review));
    writer.mark_stale({agent, Month::of(review->on)});
    return review;
}

} // namespace

Result<Review> record_review(App& app, const ReviewFields& fields, const std::string& actor) {
    std::optional<Review> recorded;
    const auto done = edited(app, actor, "review_record", Action::review,
                             [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                                 const Instant now = present(app, writer);
                                 const auto reviewer = reviewer_of(writer, rulebook, actor, now);
                                 if (!reviewer) return reviewer.refusal();
                                 auto review = ReviewDesk{writer, rulebook, *reviewer, now}.put(fields);
                                 if (!review) return review.refusal();
                                 recorded = *review;
                                 return ids_json({*review});
                             });
    if (!done) return done.refusal();
    return *recorded;
}

Result<RecordedReviews> record_reviews(App& app, const std::filesystem::path& file, const std::string& actor) {
    auto answer = recorded_from(app, file, actor);
    if (answer && !answer->problems.empty())
        record_refusal(*app.store, actor, "review_record", {"setup_file_refused", {}});
    return on_record(app, actor, "review_record", std::move(answer));
}

Result<Review> correct_review(App& app, const ReviewCorrection& correction) {
    std::optional<Review> recorded;
    const auto done = edited(app, correction.actor, "review_correct", Action::review,
                             [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                                 const Instant now = present(app, writer);
                                 auto review = corrected(writer, rulebook, correction, now);
                                 if (!review) return review.refusal();
                                 recorded = *review;
                                 return nlohmann::json{{"review", review->id}}.dump();
                             });
    if (!done) return done.refusal();
    return *recorded;
}

Result<void> acknowledge_review(App& app, std::int64_t id, const std::string& comment, const std::string& actor) {
    return edited(app, actor, "review_acknowledge", Action::acknowledge,
                  [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                      const Instant now = present(app, writer);
                      const auto who = actor_named(writer, actor, now);
                      if (!who) return who.refusal();
                      const auto review = standing_review(writer, id, now);
                      if (!review) return review.refusal();
                      if (!may_see(*who, review->person))
                          return Refusal{"review_unknown", {{"review", std::to_string(id)}}};
                      const auto all = reviews_seen(writer, now);
                      if (std::ranges::find(all, review->record, &ReviewSeen::record) != all.end())
                          return Refusal{"review_seen_already", {{"review", std::to_string(id)}}};
                      writer.put_record(review_seen_kind, {},
                                        body_of(ReviewSeen{id, review->record, review->person, {}, comment}));
                      return nlohmann::json{{"review", id}}.dump();
                  });
}

} // namespace mizan::app
