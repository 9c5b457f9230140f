#include "app/queries/quality/agreement.hpp"

#include "app/actor.hpp"
#include "app/queries/quality/review_list.hpp"
#include "app/records/calibration_record.hpp"
#include "app/records/review_form_record.hpp"
#include "app/records/review_record.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mizan::app {
namespace {

/// By interaction and reviewer.
using Scores = std::map<std::pair<InteractionId, std::string>, std::vector<core::ReviewAnswer>>;

Scores scores_of(Reader& reader, const core::ReviewForm& form, const AgreementQuestion& question, Instant known_at) {
    Scores scores;
    for (const Review& review : reviews(reader, known_at)) {
        const bool asked = review.form == form.id && review.form_version == form.version &&
                           (!question.period || question.period->contains(review.on));
        if (asked) scores.insert_or_assign({review.interaction, review.reviewer}, review.answers);
    }
    std::set<std::int64_t> sessions;
    for (const Calibration& session : calibrations(reader, known_at))
        if (session.closed && session.form == form.id && session.form_version == form.version)
            sessions.insert(session.id);
    for (const CalibrationAnswers& one : calibration_answers(reader, known_at))
        if (sessions.contains(one.calibration)) scores.insert_or_assign({one.interaction, one.reviewer}, one.answers);
    return scores;
}

/// The places of what occurs, in order.
template <class Key>
class Places {
public:
    void note(const Key& key) { places_.emplace(key, 0); }
    void number() {
        std::size_t next = 0;
        for (auto& [key, place] : places_)
            place = next++;
    }
    std::size_t at(const Key& key) const { return places_.at(key); }
    std::size_t size() const { return places_.size(); }
    const std::map<Key, std::size_t>& all() const { return places_; }

private:
    std::map<Key, std::size_t> places_;
};

std::optional<int> value_of(const std::vector<core::ReviewAnswer>& answers, const std::string& item) {
    const auto found = std::ranges::find(answers, item, &core::ReviewAnswer::item);
    return found == answers.end() ? std::nullopt : found->value;
}

class Agreeing {
public:
    Agreeing(const core::ReviewForm& form, const Scores& scores) : form_{form}, scores_{scores} {
        for (const auto& [key, answers] : scores) {
            interactions_.note(key.first);
            reviewers_.note(key.second);
        }
        interactions_.number();
        reviewers_.number();
    }

    void put_items(AgreementAnswer& answer) const {
        std::vector<std::size_t> times(interactions_.size());
        for (const auto& [key, answers] : scores_)
            ++times[interactions_.at(key.first)];
        answer.interactions = std::ranges::count_if(times, [](std::size_t n) { return n > 1; });
        std::uint32_t stream = 0;
        for (const core::FormItem& item : form_.items) {
            std::vector<core::RatedUnit> units(interactions_.size(), core::RatedUnit(reviewers_.size()));
            for (const auto& [key, answers] : scores_)
                units[interactions_.at(key.first)][reviewers_.at(key.second)] = value_of(answers, item.id);
            answer.items.push_back(core::agreement_on(item, units, answer.seed, stream++));
        }
    }

    void put_leniency(AgreementAnswer& answer, Reader& reader, const core::Rulebook& rulebook, Instant known_at) const {
        std::map<InteractionId, PersonId> owners;
        for (const auto& [id, place] : interactions_.all())
            owners.emplace(id, told_interaction(reader, rulebook, id, known_at).owner);
        Places<PersonId> agents;
        Places<std::string> items;
        for (const auto& [key, answers] : scores_) {
            agents.note(owners.at(key.first));
            for (const core::ReviewAnswer& one : answers)
                if (one.value) items.note(one.item);
        }
        agents.number();
        items.number();
        std::vector<core::ScoredItem> scored;
        for (const auto& [key, answers] : scores_)
            for (const core::ReviewAnswer& one : answers)
                if (one.value)
                    scored.push_back({agents.at(owners.at(key.first)), reviewers_.at(key.second), items.at(one.item),
                                      core::item_score(*form_.item(one.item), *one.value)});
        for (const auto& [name, place] : reviewers_.all())
            answer.reviewers.push_back({name, reviews_by(name), {}});
        const auto leniency = core::leniency_of(scored, agents.size(), reviewers_.size(), items.size());
        if (!leniency) {
            answer.no_leniency = leniency.refusal();
            return;
        }
        for (std::size_t i = 0; i < answer.reviewers.size(); ++i)
            answer.reviewers[i].leniency = leniency->by_reviewer[i];
    }

private:
    std::int64_t reviews_by(const std::string& name) const {
        return std::ranges::count_if(scores_, [&](const auto& one) { return one.first.second == name; });
    }

    const core::ReviewForm& form_;
    const Scores& scores_;
    Places<InteractionId> interactions_;
    Places<std::string> reviewers_;
};

} // namespace

Result<AgreementAnswer> review_agreement(App& app, const AgreementQuestion& question) {
    const auto reader = app.store->read();
    const Instant known_at = question.asking.known_at.value_or(present(app, *reader));
    const auto who = permitted(*reader, question.asking.actor, Action::see_people, known_at);
    if (!who) return who.refusal();
    auto form = review_form(*reader, question.form.empty() ? core::shipped_form().id : question.form, question.version,
                            known_at);
    if (!form) return form.refusal();
    AgreementAnswer answer;
    answer.form = *std::move(form);
    answer.seed = "agreement|" + answer.form.id + '|' + std::to_string(answer.form.version);
    const Scores scores = scores_of(*reader, answer.form, question, known_at);
    const Agreeing agreeing{answer.form, scores};
    agreeing.put_items(answer);
    agreeing.put_leniency(answer, *reader, reader->rulebook(known_at), known_at);
    return answer;
}

} // namespace mizan::app
