#include "app/queries/cycles/recomputed.hpp"

#include "app/queries/cycles/cycle_view.hpp"
#include "app/queries/scorecard.hpp"

#include <algorithm>
#include <map>

namespace mizan::app {
namespace {

Result<CycleResult> result_from_rows(App& app, const Cycle& cycle, const Progress& progress) {
    auto basis = basis_from_rows(app, cycle, *cycle.known_at, progress);
    if (!basis) return basis.refusal();
    return computed_result(app, *app.store->read(), *std::move(basis), cycle);
}

/// The cards as of the same instant, by what is known now.
Result<CycleResult> result_today(App& app, const Cycle& cycle, const CycleBasis& sealed, const Progress& progress) {
    Asking asking;
    asking.as_of = sealed.as_of;
    ScorecardQuestion question;
    question.period = sealed.period;
    question.scheme = cycle.scheme;
    question.compare = true;
    question.asking = asking;
    const auto answer = scorecards_of_all(app, question, progress);
    if (!answer) return answer.refusal();
    CycleBasis basis = sealed;
    basis.known_at = answer->known_at;
    basis.cards.clear();
    for (const Scorecard& card : answer->cards)
        basis.cards.push_back(published(card.person, card.card));
    std::ranges::sort(basis.cards, {}, &PublishedCard::person);
    return computed_result(app, *app.store->read(), std::move(basis), cycle);
}

std::vector<LaterAmount> later_amounts(const CycleResult& sealed, const CycleResult& today) {
    std::map<PersonId, LaterAmount> both;
    const auto put = [&](const CycleResult& result, std::int64_t LaterAmount::*amount) {
        for (const CycleRow& row : result.rows) {
            LaterAmount& one = both[row.person];
            one.name = row.name;
            one.name_ar = row.name_ar;
            one.*amount = row.amount();
        }
    };
    put(sealed, &LaterAmount::sealed);
    put(today, &LaterAmount::today);
    std::vector<LaterAmount> later;
    for (auto& [person, one] : both)
        if (one.sealed != one.today) later.push_back(std::move(one));
    std::ranges::sort(later, {}, &LaterAmount::name);
    return later;
}

} // namespace

Result<Recomputed> recomputed_cycle(App& app, std::int64_t number, const Asking& asking, const Progress& progress) {
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    if (auto may = may_read_cycles(*reader, asking.actor, now); !may) return may.refusal();
    const auto cycle = cycle_of(*reader, number, now);
    if (!cycle) return cycle.refusal();
    if (!cycle->seal) return Refusal{"cycle_not_sealed", {{"cycle", number}}};
    const auto sealed = result_from_rows(app, *cycle, progress);
    if (!sealed) return sealed.refusal();
    const auto today = result_today(app, *cycle, sealed->basis, progress);
    if (!today) return today.refusal();
    Recomputed recomputed{*cycle, app.hashing->seal(canonical_result(*cycle, *sealed)), false,
                          later_amounts(*sealed, *today)};
    recomputed.same = recomputed.seal == cycle->seal->seal;
    return recomputed;
}

std::optional<Difference> differing_cycle(App& app, const Progress& progress) {
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    for (const Cycle& cycle : cycles(*reader, now)) {
        if (!cycle.seal) continue;
        const Arguments which{{"cycle", cycle.subject}};
        const auto kept = reader->records_of(cycle_result_kind, cycle.seal->result, now);
        if (kept.empty() || app.hashing->seal(kept.back().body) != cycle.seal->seal)
            return Difference{"cycle_seal", which};
        const auto again = result_from_rows(app, cycle, progress);
        if (!again || canonical_result(cycle, *again) != kept.back().body) return Difference{"cycle", which};
    }
    return std::nullopt;
}

} // namespace mizan::app
