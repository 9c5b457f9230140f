#include "app/queries/cycles/cycle_result.hpp"

#include "app/queries/periods/pinned.hpp"
#include "app/queries/scheme_choice.hpp"
#include "app/queries/scorecard.hpp"
#include "app/queries/standpoint.hpp"
#include "app/records/values.hpp"
#include "base/error.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

void put_names(std::vector<CycleRow>& rows, const core::Rulebook& rulebook, const Period& period) {
    for (CycleRow& row : rows) {
        const core::Person* person = person_of(rulebook, row.person);
        if (person == nullptr) continue;
        row.name = person->name;
        row.name_ar = person->name_ar;
        if (const core::Team* team = team_of(rulebook, rulebook.team_of(row.person, period.end - 1))) {
            row.team = team->name;
            row.team_ar = team->name_ar;
        }
    }
}

nlohmann::json row_json(const CycleRow& row) {
    nlohmann::json bars = nlohmann::json::array();
    for (const core::Bar bar : row.award.standing.bars)
        bars.push_back(std::string{core::name_of(bar)});
    return {{"person", row.person.value},
            {"total", row.candidate.scored ? json_of(row.candidate.total) : nlohmann::json{}},
            {"band", row.candidate.band},
            {"paying_band", row.award.standing.band},
            {"borderline", row.award.standing.borderline},
            {"stability", json_of(row.candidate.stability)},
            {"due_days", row.candidate.due_days},
            {"active_days", row.candidate.active_days},
            {"protected_days", row.candidate.protected_days},
            {"bars", bars},
            {"capped", row.award.capped},
            {"computed", row.award.amount},
            {"adjusted", row.adjusted}};
}

std::vector<PublishedCard> published_cards(const ScorecardAnswer& answer) {
    std::vector<PublishedCard> cards;
    for (const Scorecard& card : answer.cards)
        cards.push_back(published(card.person, card.card));
    std::ranges::sort(cards, {}, &PublishedCard::person);
    return cards;
}

Result<Publication> publication_behind(Reader& reader, const Cycle& cycle, Instant now) {
    for (Publication& one : publications(reader, now))
        if (one.subject == cycle.publication) return std::move(one);
    return Refusal{"period_not_published", {{"period", cycle.period}}};
}

core::Scheme scheme_of(Reader& reader, const Cycle& cycle, Instant now) {
    for (auto& known : known_schemes(reader, now))
        if (known.body.id == cycle.scheme && known.body.version == cycle.scheme_version) return std::move(known.body);
    throw Error{"record_missing", {{"record", cycle.subject}}};
}

} // namespace

std::vector<PersonId> CycleResult::entitled() const {
    std::vector<PersonId> people;
    for (const CycleRow& row : rows)
        if (row.award.standing.eligible()) people.push_back(row.person);
    return people;
}

const CycleRow* CycleResult::row_of(PersonId person) const {
    const auto found = std::ranges::find(rows, person, &CycleRow::person);
    return found == rows.end() ? nullptr : &*found;
}

CycleResult computed_result(const App& app, Reader& reader, CycleBasis basis, const Cycle& cycle) {
    CycleResult result{std::move(basis), {}, 0, cycle.adjusted(), 0, {}};
    const auto candidates = candidates_of(reader, result.basis);
    result.inputs = app.hashing->seal(canonical_inputs(result.basis, candidates));
    const auto allocation = core::allocate(cycle.rules, result.basis.scheme, candidates, cycle.gate_decisions());
    for (const core::Award& award : allocation.awards) {
        CycleRow row;
        row.person = award.person;
        row.candidate = *std::ranges::find(candidates, award.person, &core::Candidate::person);
        row.award = award;
        row.adjusted = cycle.adjusted(award.person);
        result.rows.push_back(std::move(row));
    }
    result.computed = allocation.paid;
    result.unallocated = allocation.unallocated - result.adjusted;
    put_names(result.rows, reader.rulebook(result.basis.known_at), result.basis.period);
    return result;
}

std::string canonical_result(const Cycle& cycle, const CycleResult& result) {
    nlohmann::json rows = nlohmann::json::array(), adjustments = nlohmann::json::array(),
                   decisions = nlohmann::json::array();
    for (const CycleRow& row : result.rows)
        rows.push_back(row_json(row));
    for (const CycleAdjustment& one : cycle.adjustments)
        adjustments.push_back(
            {{"person", one.person.value}, {"amount", one.amount}, {"actor", one.actor}, {"reason", one.reason}});
    for (const RecordedGateDecision& one : cycle.decisions)
        decisions.push_back({{"person", one.decision.person.value},
                             {"kpi", one.decision.kpi},
                             {"admitted", one.decision.admitted},
                             {"actor", one.actor},
                             {"reason", one.reason}});
    return nlohmann::json{{"cycle", cycle.subject},
                          {"period", cycle.period},
                          {"scheme", cycle.scheme},
                          {"scheme_version", cycle.scheme_version},
                          {"publication", cycle.publication},
                          {"as_of", json_of(result.basis.as_of)},
                          {"known_at", json_of(result.basis.known_at)},
                          {"inputs", result.inputs},
                          {"rules", rules_json(cycle.rules)},
                          {"rows", rows},
                          {"adjustments", adjustments},
                          {"decisions", decisions},
                          {"computed", result.computed},
                          {"adjusted", result.adjusted},
                          {"unallocated", result.unallocated}}
        .dump();
}

Result<CycleBasis> pinned_basis(Reader& reader, const Cycle& cycle, Instant known_at) {
    const Instant now = reader.last_change();
    const auto publication = publication_behind(reader, cycle, now);
    if (!publication) return publication.refusal();
    const auto period = Period::parse(cycle.period);
    if (!period) return period.refusal();
    return CycleBasis{*period, scheme_of(reader, cycle, now), publication->as_of, known_at,
                      cards_of(reader, *publication, now)};
}

Result<CycleBasis> basis_from_rows(App& app, const Cycle& cycle, Instant known_at, const Progress& progress) {
    Result<CycleBasis> basis = pinned_basis(*app.store->read(), cycle, known_at);
    if (!basis) return basis;
    const auto reader = app.store->read();
    const auto publication = publication_behind(*reader, cycle, reader->last_change());
    if (!publication) return publication.refusal();
    ScorecardQuestion question;
    question.period = basis->period;
    question.scheme = cycle.scheme;
    question.compare = true;
    question.asking.as_of = publication->as_of;
    question.asking.known_at = publication->known_at;
    const auto answer = scorecards_of_all(app, question, progress);
    if (!answer) return answer.refusal();
    basis->cards = published_cards(*answer);
    return basis;
}

Result<CycleBasis> basis_of_period(App& app, const Period& period, const std::string& scheme, const Asking& asking,
                                   const Progress& progress) {
    ScorecardQuestion question;
    question.period = period;
    question.scheme = scheme;
    question.compare = true;
    question.asking = asking;
    const auto answer = scorecards(app, question, progress);
    if (!answer) return answer.refusal();
    return CycleBasis{period, answer->scheme, answer->as_of, answer->known_at, published_cards(*answer)};
}

} // namespace mizan::app
