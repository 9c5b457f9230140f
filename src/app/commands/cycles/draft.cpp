#include "app/commands/cycles/draft.hpp"

#include "app/commands/cycles/change.hpp"
#include "app/queries/cycles/cycle_result.hpp"
#include "app/queries/standpoint.hpp"

namespace mizan::app {
namespace {

Result<Publication> publication_for(Reader& reader, const OpenCycleCommand& command, Instant now) {
    for (Publication& one : publications(reader, now))
        if (one.period == command.period.name && (command.scheme.empty() || one.scheme == command.scheme))
            return std::move(one);
    return Refusal{"period_not_published", {{"period", command.period.name}}};
}

Result<CycleBasis> opened_basis(Reader& reader, const Cycle& cycle, const OpenCycleCommand& command, Instant now) {
    auto basis = pinned_basis(reader, cycle, now);
    if (!basis) return basis;
    if (auto fine = core::validate(command.rules, basis->scheme); !fine) return fine.refusal();
    if (auto fine = core::validate(command.items); !fine) return fine.refusal();
    return basis;
}

/// The person's candidate in a draft. Refuses `cycle_person_missing`.
Result<core::Candidate> candidate_named(Writer& writer, const core::Rulebook& rulebook, const Cycle& cycle,
                                        const std::string& agent, Instant now) {
    const auto person = find_agent(rulebook, agent);
    if (!person) return person.refusal();
    const auto basis = pinned_basis(writer, cycle, now);
    if (!basis) return basis.refusal();
    const auto all = candidates_of(writer, *basis);
    const auto found = std::ranges::find(all, *person, &core::Candidate::person);
    if (found == all.end()) return Refusal{"cycle_person_missing", {{"agent", agent}, {"period", cycle.period}}};
    return *found;
}

} // namespace

Result<Cycle> open_cycle(App& app, const OpenCycleCommand& command) {
    Cycle cycle;
    const Result<void> opened = edited(app, command.actor, "cycle_open", Action::run_cycle,
                                       [&](Writer& writer, const core::Rulebook&) -> Result<std::string> {
                                           const Instant now = present(app, writer);
                                           const auto publication = publication_for(writer, command, now);
                                           if (!publication) return publication.refusal();
                                           cycle.period = publication->period;
                                           cycle.scheme = publication->scheme;
                                           cycle.scheme_version = publication->scheme_version;
                                           cycle.publication = publication->subject;
                                           cycle.rules = command.rules;
                                           cycle.items = command.items;
                                           if (const auto basis = opened_basis(writer, cycle, command, now); !basis)
                                               return basis.refusal();
                                           cycle.steps.push_back({core::CycleStage::draft, now, command.actor, {}});
                                           cycle.subject = writer.put_record(cycle_kind, {}, body_of(cycle));
                                           return cycle_detail(cycle.subject);
                                       });
    if (!opened) return opened.refusal();
    return cycle;
}

Result<void> adjust_cycle(App& app, const AdjustCycleCommand& command) {
    return cycle_changed(
        app, command.actor, "cycle_adjust", command.cycle, core::CycleStage::draft,
        [&](Writer& writer, const core::Rulebook& rulebook, Cycle& cycle, Instant now) -> Result<void> {
            if (auto fine = reason_given(command.reason); !fine) return fine;
            if (command.amount <= 0) return Refusal{"cycle_adjustment_not_positive", {{"found", command.amount}}};
            const auto candidate = candidate_named(writer, rulebook, cycle, command.agent, now);
            if (!candidate) return candidate.refusal();
            const std::string& currency = cycle.rules.budget.currency;
            const std::int64_t left = cycle.rules.reserve - cycle.adjusted();
            if (command.amount > left)
                return Refusal{"cycle_adjustment_beyond_reserve",
                               {{"found", Money{command.amount, currency}}, {"left", Money{left, currency}}}};
            cycle.adjustments.push_back({candidate->person, command.amount, now, command.actor, command.reason});
            return {};
        });
}

Result<void> decide_gate(App& app, const DecideGateCommand& command) {
    return cycle_changed(
        app, command.actor, "cycle_decide", command.cycle, core::CycleStage::draft,
        [&](Writer& writer, const core::Rulebook& rulebook, Cycle& cycle, Instant now) -> Result<void> {
            if (auto fine = reason_given(command.reason); !fine) return fine;
            const auto candidate = candidate_named(writer, rulebook, cycle, command.agent, now);
            if (!candidate) return candidate.refusal();
            if (std::ranges::find(candidate->unknown_gates, command.kpi) == candidate->unknown_gates.end())
                return Refusal{"cycle_gate_not_unknown", {{"agent", command.agent}, {"kpi", command.kpi}}};
            cycle.decisions.push_back(
                {{candidate->person, command.kpi, command.admitted}, now, command.actor, command.reason});
            return {};
        });
}

} // namespace mizan::app
