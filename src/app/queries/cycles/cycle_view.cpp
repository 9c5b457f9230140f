#include "app/queries/cycles/cycle_view.hpp"

#include "app/actor.hpp"
#include "app/queries/standpoint.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// Keeps what is that person's.
void keep_own(CycleView& view, PersonId person) {
    view.others = false;
    std::erase_if(view.result.rows, [&](const CycleRow& row) { return row.person != person; });
    std::erase_if(view.cycle.adjustments, [&](const CycleAdjustment& one) { return one.person != person; });
    std::erase_if(view.cycle.decisions, [&](const auto& one) { return one.decision.person != person; });
}

} // namespace

Result<void> may_read_cycles(Reader& reader, const std::string& actor, Instant now) {
    const auto who = actor_named(reader, actor, now);
    if (!who) return who.refusal();
    if (permitted(*who, Action::approve_cycle)) return {};
    return permitted(*who, Action::run_cycle);
}

Result<CycleView> cycle_view(App& app, std::int64_t number, const Asking& asking) {
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    const Instant known_at = asking.known_at.value_or(now);
    auto cycle = cycle_of(*reader, number, known_at);
    if (!cycle) return cycle.refusal();
    const auto who = actor_named(*reader, asking.actor, now);
    if (!who) return who.refusal();
    const auto everybody = may_read_cycles(*reader, asking.actor, now);
    const bool told = cycle->stage() == core::CycleStage::published || cycle->stage() == core::CycleStage::closed;
    if (!everybody && (!told || !who->person)) return everybody.refusal();
    auto basis = pinned_basis(*reader, *cycle, cycle->known_at.value_or(known_at));
    if (!basis) return basis.refusal();
    CycleResult result = computed_result(app, *reader, *std::move(basis), *cycle);
    const PersonId next = cycle->stage() == core::CycleStage::published
                              ? core::next_to_choose(result.entitled(), cycle->reward_choices())
                              : PersonId{};
    CycleView view{*std::move(cycle), std::move(result), true, next};
    if (!everybody) keep_own(view, who->person);
    return view;
}

Result<std::vector<Cycle>> cycle_list(App& app, const Asking& asking) {
    const auto reader = app.store->read();
    const Instant now = present(app, *reader);
    if (auto may = may_read_cycles(*reader, asking.actor, now); !may) return may.refusal();
    return cycles(*reader, asking.known_at.value_or(now));
}

Result<CycleResult> cycle_what_if(App& app, const WhatIfQuestion& question, const Progress& progress) {
    {
        const auto reader = app.store->read();
        if (auto may = may_read_cycles(*reader, question.asking.actor, present(app, *reader)); !may)
            return may.refusal();
    }
    auto basis = basis_of_period(app, question.period, question.scheme, question.asking, progress);
    if (!basis) return basis.refusal();
    if (auto fine = core::validate(question.rules, basis->scheme); !fine) return fine.refusal();
    Cycle tried;
    tried.period = question.period.name;
    tried.rules = question.rules;
    return computed_result(app, *app.store->read(), *std::move(basis), tried);
}

} // namespace mizan::app
