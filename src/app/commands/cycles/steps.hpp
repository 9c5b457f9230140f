#pragma once
#include "app/actor.hpp"
#include "app/app.hpp"
#include "app/records/cycle_record.hpp"

namespace mizan::app {

/// Fixes what is known, and asks for approval. Refuses `cycle_gate_undecided` {agent, kpi}, `cycle_pays_nobody`
/// {cycle}, `cycle_paid_already` {cycle, period}: another cycle of that publication was proposed or paid;
/// `cycle_stage_wrong`, `cycle_unknown`, `not_permitted`.
Result<void> propose_cycle(App& app, const std::string& actor, std::int64_t number);

/// Gives a proposal back to the draft, by who runs or approves cycles, with a reason. Refuses `cycle_reason_missing`,
/// `cycle_stage_wrong`, `cycle_unknown`, `not_permitted`.
Result<void> reject_cycle(App& app, const std::string& actor, std::int64_t number, const std::string& reason);

/// Seals the result, signed by somebody who neither proposed it nor adjusted it. Refuses `cycle_approver_proposed`,
/// `cycle_approver_adjusted` {actor}, what signed_by() does, `cycle_stage_wrong`, `cycle_unknown`.
Result<Cycle> approve_cycle(App& app, const Signature& by, std::int64_t number);

/// Tells people: choosing begins. Refuses `cycle_stage_wrong`, `cycle_unknown`, `not_permitted`.
Result<void> publish_cycle(App& app, const std::string& actor, std::int64_t number);
/// Nothing is chosen any more. Refuses the same.
Result<void> close_cycle(App& app, const std::string& actor, std::int64_t number);

struct ChooseCommand {
    std::string actor;
    std::int64_t cycle = 0;
    std::string agent; // by name; empty: the actor's own
    std::string item;  // by id; empty: leaves the turn to the next
};
/// Refuses what core::may_choose does, `choice_not_the_turn` {agent}: whose turn it is, `cycle_without_items` {cycle},
/// `cycle_stage_wrong`, `cycle_unknown`, `agent_unknown`, `not_permitted`.
Result<void> choose_reward(App& app, const ChooseCommand& command);

} // namespace mizan::app
