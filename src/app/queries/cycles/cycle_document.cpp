#include "app/queries/cycles/cycle_document.hpp"

#include "app/queries/standpoint.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

Result<Cycle> approved_cycle(Reader& reader, const CycleDocumentQuestion& question, Instant now) {
    const auto all = cycles(reader, now);
    for (auto cycle = all.rbegin(); cycle != all.rend(); ++cycle)
        if (cycle->seal && cycle->period == question.period.name &&
            (question.scheme.empty() || question.scheme == cycle->scheme))
            return *cycle;
    return Refusal{"cycle_none_approved", {{"period", question.period.name}}};
}

/// That what is kept still gives the bytes that were sealed.
Result<void> fits_seal(const App& app, Reader& reader, const Cycle& cycle) {
    auto basis = pinned_basis(reader, cycle, *cycle.known_at);
    if (!basis) return basis.refusal();
    const CycleResult result = computed_result(app, reader, *std::move(basis), cycle);
    if (app.hashing->seal(canonical_result(cycle, result)) == cycle.seal->seal) return {};
    return Refusal{"cycle_seal_broken", {{"cycle", cycle.subject}}};
}

bool is_given_something(const CycleView& view, const CycleRow& row) {
    return row.amount() > 0 || std::ranges::any_of(view.cycle.choices, [&](const RecordedChoice& one) {
               return one.choice.person == row.person && !one.choice.item.empty();
           });
}

/// Leaves the rows that letters are written to.
Result<void> addressed(CycleView& view, const core::Rulebook& rulebook, const CycleDocumentQuestion& question) {
    if (!question.agent.empty()) {
        const auto person = find_agent(rulebook, question.agent);
        if (!person) return person.refusal();
        if (!view.result.row_of(*person))
            return Refusal{"cycle_person_missing", {{"agent", question.agent}, {"period", question.period.name}}};
        std::erase_if(view.result.rows, [&](const CycleRow& row) { return row.person != *person; });
        return {};
    }
    std::erase_if(view.result.rows, [&](const CycleRow& row) { return !is_given_something(view, row); });
    if (view.result.rows.empty()) return Refusal{"report_empty", {{"period", question.period.name}}};
    return {};
}

} // namespace

Result<CycleDocument> cycle_document(App& app, const CycleDocumentQuestion& question, const Progress& progress) {
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    const auto cycle = approved_cycle(*reader, question, now);
    if (!cycle) return cycle.refusal();
    if (auto fine = fits_seal(app, *reader, *cycle); !fine) return fine.refusal();
    auto view = cycle_view(app, cycle->subject, question.asking);
    if (!view) return view.refusal();
    CycleDocument document{question.kind, *std::move(view), {}, reader->organisation().timezone};
    if (question.kind == CycleDocumentKind::letters) {
        if (auto fine = addressed(document.view, reader->rulebook(now), question); !fine) return fine.refusal();
        return document;
    }
    if (auto may = may_read_cycles(*reader, question.asking.actor, now); !may) return may.refusal();
    if (question.kind == CycleDocumentKind::payroll)
        std::erase_if(document.view.result.rows, [](const CycleRow& row) { return row.amount() == 0; });
    else
        document.fairness = *fairness_statement(app, cycle->subject, question.asking, progress);
    return document;
}

} // namespace mizan::app
