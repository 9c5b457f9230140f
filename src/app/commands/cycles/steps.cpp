#include "app/commands/cycles/steps.hpp"

#include "app/commands/cycles/change.hpp"
#include "app/queries/cycles/cycle_view.hpp"
#include "app/queries/standpoint.hpp"

namespace mizan::app {
namespace {

using core::CycleStage;

std::string person_name(const core::Rulebook& rulebook, PersonId id) {
    const core::Person* person = person_of(rulebook, id);
    return person ? person->name : std::string{};
}

Result<CycleResult> result_of(App& app, Writer& writer, const Cycle& cycle, Instant known_at) {
    auto basis = pinned_basis(writer, cycle, known_at);
    if (!basis) return basis.refusal();
    return computed_result(app, writer, *std::move(basis), cycle);
}

/// The first gate that waits for a decision, of somebody whom nothing else keeps out.
std::optional<Refusal> undecided_gate(const Cycle& cycle, const CycleResult& result) {
    for (const CycleRow& row : result.rows) {
        const auto& bars = row.award.standing.bars;
        if (bars.size() != 1 || bars.front() != core::Bar::gate_undecided) continue;
        for (const std::string& kpi : row.candidate.unknown_gates) {
            const auto decided = std::ranges::any_of(cycle.decisions, [&](const RecordedGateDecision& one) {
                return one.decision.person == row.person && one.decision.kpi == kpi;
            });
            if (!decided) return Refusal{"cycle_gate_undecided", {{"agent", row.name}, {"kpi", kpi}}};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> paid_already(Reader& reader, const Cycle& cycle, Instant now) {
    for (const Cycle& other : cycles(reader, now))
        if (other.subject != cycle.subject && other.publication == cycle.publication &&
            other.stage() != CycleStage::draft)
            return Refusal{"cycle_paid_already", {{"cycle", other.subject}, {"period", cycle.period}}};
    return std::nullopt;
}

/// One step on without more ado.
Result<void> stepped(App& app, const std::string& actor, const std::string& command, std::int64_t number,
                     CycleStage from, CycleStage to) {
    return cycle_changed(app, actor, command, number, from,
                         [&](Writer&, const core::Rulebook&, Cycle& cycle, Instant now) -> Result<void> {
                             cycle.steps.push_back({to, now, actor, {}});
                             return {};
                         });
}

Result<void> may_approve(const Cycle& cycle, const Actor& approver) {
    if (cycle.who_took_it_to(CycleStage::proposed) == approver.name)
        return Refusal{"cycle_approver_proposed", {{"actor", approver.name}}};
    for (const CycleAdjustment& one : cycle.adjustments)
        if (one.actor == approver.name) return Refusal{"cycle_approver_adjusted", {{"actor", approver.name}}};
    return {};
}

} // namespace

Result<void> propose_cycle(App& app, const std::string& actor, std::int64_t number) {
    return cycle_changed(app, actor, "cycle_propose", number, CycleStage::draft,
                         [&](Writer& writer, const core::Rulebook&, Cycle& cycle, Instant now) -> Result<void> {
                             if (auto other = paid_already(writer, cycle, now)) return *std::move(other);
                             const Instant known_at = writer.last_change();
                             const auto result = result_of(app, writer, cycle, known_at);
                             if (!result) return result.refusal();
                             if (auto undecided = undecided_gate(cycle, *result)) return *std::move(undecided);
                             if (result->computed + result->adjusted == 0 && cycle.items.empty())
                                 return Refusal{"cycle_pays_nobody", {{"cycle", number}}};
                             cycle.known_at = known_at;
                             cycle.steps.push_back({CycleStage::proposed, now, actor, {}});
                             writer.date_after(known_at);
                             return {};
                         });
}

Result<void> reject_cycle(App& app, const std::string& actor, std::int64_t number, const std::string& reason) {
    return cycle_changed_as(app, actor, "cycle_reject", number, CycleStage::proposed,
                            [&](Writer& writer, const core::Rulebook&, Cycle& cycle, Instant now) -> Result<void> {
                                if (auto may = may_read_cycles(writer, actor, now); !may) return may;
                                if (auto fine = reason_given(reason); !fine) return fine;
                                cycle.known_at.reset();
                                cycle.steps.push_back({CycleStage::draft, now, actor, reason});
                                return {};
                            });
}

Result<Cycle> approve_cycle(App& app, const Signature& by, std::int64_t number) {
    Cycle approved;
    const Result<void> done =
        cycle_changed_as(app, by.actor, "cycle_approve", number, CycleStage::proposed,
                         [&](Writer& writer, const core::Rulebook&, Cycle& cycle, Instant now) -> Result<void> {
                             const auto signer = signed_by(app, writer, by, Action::approve_cycle, now);
                             if (!signer) return signer.refusal();
                             if (auto may = may_approve(cycle, *signer); !may) return may;
                             const auto result = result_of(app, writer, cycle, *cycle.known_at);
                             if (!result) return result.refusal();
                             const std::string body = canonical_result(cycle, *result);
                             cycle.seal = CycleSeal{writer.put_record(cycle_result_kind, {}, body), result->inputs,
                                                    app.hashing->seal(body)};
                             cycle.steps.push_back({CycleStage::approved, now, by.actor, {}});
                             approved = cycle;
                             return {};
                         });
    if (!done) return done.refusal();
    return approved;
}

Result<void> publish_cycle(App& app, const std::string& actor, std::int64_t number) {
    return stepped(app, actor, "cycle_publish", number, CycleStage::approved, CycleStage::published);
}

Result<void> close_cycle(App& app, const std::string& actor, std::int64_t number) {
    return stepped(app, actor, "cycle_close", number, CycleStage::published, CycleStage::closed);
}

Result<void> choose_reward(App& app, const ChooseCommand& command) {
    return cycle_changed_as(
        app, command.actor, "cycle_choose", command.cycle, CycleStage::published,
        [&](Writer& writer, const core::Rulebook& rulebook, Cycle& cycle, Instant now) -> Result<void> {
            const auto who = permitted(writer, command.actor, Action::choose_reward, now);
            if (!who) return who.refusal();
            const auto sight = sight_of(app, writer, command.actor, command.agent);
            if (!sight) return sight.refusal();
            const auto person = find_agent(rulebook, sight->agent);
            if (!person) return person.refusal();
            if (cycle.items.empty()) return Refusal{"cycle_without_items", {{"cycle", command.cycle}}};
            const auto result = result_of(app, writer, cycle, *cycle.known_at);
            if (!result) return result.refusal();
            const auto order = result->entitled();
            const core::RewardChoice choice{*person, command.item};
            auto may = core::may_choose(cycle.items, order, cycle.reward_choices(), choice);
            if (!may && may.refusal().code == "choice_not_the_turn")
                return Refusal{"choice_not_the_turn",
                               {{"agent", person_name(rulebook, core::next_to_choose(order, cycle.reward_choices()))}}};
            if (!may) return may;
            cycle.choices.push_back({choice, now, command.actor});
            return {};
        });
}

} // namespace mizan::app
