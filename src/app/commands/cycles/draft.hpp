#pragma once
#include "app/app.hpp"
#include "app/records/cycle_record.hpp"

namespace mizan::app {

struct OpenCycleCommand {
    std::string actor;
    Period period;
    std::string scheme; // empty: the first by which the period was published
    core::RewardRules rules;
    std::vector<core::RewardItem> items;
};
/// A draft on a published period. Refuses `period_not_published` {period}, what core::validate does of rules and items,
/// `not_permitted`.
Result<Cycle> open_cycle(App& app, const OpenCycleCommand& command);

struct AdjustCycleCommand {
    std::string actor;
    std::int64_t cycle = 0;
    std::string agent;
    std::int64_t amount = 0;
    std::string reason;
};
/// A line beside what is computed for somebody, drawn from the reserve of a draft. Refuses
/// `cycle_adjustment_not_positive` {found}, `cycle_adjustment_beyond_reserve` {found, left}, `cycle_person_missing`
/// {agent, period}, `cycle_reason_missing`, `cycle_stage_wrong`, `cycle_unknown`, `agent_unknown`, `not_permitted`.
Result<void> adjust_cycle(App& app, const AdjustCycleCommand& command);

struct DecideGateCommand {
    std::string actor;
    std::int64_t cycle = 0;
    std::string agent, kpi;
    bool admitted = false;
    std::string reason;
};
/// Whether somebody takes part though a gate has no data. Refuses `cycle_gate_not_unknown` {agent, kpi},
/// `cycle_person_missing`, `cycle_reason_missing`, `cycle_stage_wrong`, `cycle_unknown`, `agent_unknown`,
/// `not_permitted`.
Result<void> decide_gate(App& app, const DecideGateCommand& command);

} // namespace mizan::app
