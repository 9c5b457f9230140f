#include "app/queries/periods/period_state.hpp"

#include "app/queries/standpoint.hpp"
#include "app/records/acknowledgement_record.hpp"

#include <algorithm>
#include <map>

namespace mizan::app {
namespace {

/// Cards that differ from what was published; of those in sight.
std::vector<Restatement> restated(Reader& reader, const ScorecardAnswer& now, const Publication& publication,
                                  const core::Rulebook& rulebook, bool everybody) {
    std::map<PersonId, Restatement> both;
    for (auto& card : cards_of(reader, publication, now.known_at))
        both[card.person].before = std::move(card);
    for (const Scorecard& card : now.cards)
        both[card.person].after = published(card.person, card.card);
    std::vector<Restatement> differing;
    for (auto& [person, pair] : both) {
        if (pair.before == pair.after || (!everybody && !pair.after)) continue;
        pair.person = person;
        if (const core::Person* found = person_of(rulebook, person)) {
            pair.name = found->name;
            pair.name_ar = found->name_ar;
        }
        differing.push_back(std::move(pair));
    }
    std::ranges::sort(differing, {}, &Restatement::name);
    return differing;
}

} // namespace

Result<PeriodAnswer> period_state(App& app, const Period& period, const std::string& scheme, const Asking& asking,
                                  const Progress& progress) {
    ScorecardQuestion question;
    question.period = period;
    question.scheme = scheme;
    question.compare = true;
    question.asking = asking;
    auto cards = scorecards(app, question, progress);
    if (!cards) return cards.refusal();
    PeriodAnswer answer{period, cards->scheme, PeriodState::open, cards->publication, {}, {}, {}};
    const auto reader = app.store->read();
    const core::Rulebook rulebook = reader->rulebook(cards->known_at);
    const Instant now = asking.as_of.value_or(present(app, *reader));
    if (answer.publication) {
        answer.restatements = restated(*reader, *cards, *answer.publication, rulebook, cards->others);
        answer.state = answer.restatements.empty() ? PeriodState::published : PeriodState::restated;
        answer.acknowledged = acknowledgements(*reader, answer.publication->subject, cards->known_at);
        if (!cards->others)
            std::erase_if(answer.acknowledged, [&](const Acknowledged& one) {
                return cards->cards.empty() || one.person != cards->cards.front().person;
            });
    } else if (core::instants(rulebook.zone, period).second <= now) {
        answer.state = PeriodState::provisional;
    }
    answer.cards = std::move(cards->cards);
    return answer;
}

} // namespace mizan::app
