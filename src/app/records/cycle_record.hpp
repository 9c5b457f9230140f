#pragma once
#include "app/ports/store.hpp"
#include "core/rewards/catalogue.hpp"
#include "core/rewards/eligibility.hpp"
#include "core/rewards/stage.hpp"

#include <nlohmann/json_fwd.hpp>

namespace mizan::app {

/// That a cycle went to a stage, who did it, and why where a reason was given.
struct CycleStep {
    core::CycleStage stage = core::CycleStage::draft;
    Instant at;
    std::string actor, reason;
};

/// An amount beside what is computed for somebody, out of the reserve.
struct CycleAdjustment {
    PersonId person;
    std::int64_t amount = 0; // minor units, positive
    Instant at;
    std::string actor, reason;
};

/// Whether somebody is admitted though a gate has no data.
struct RecordedGateDecision {
    core::GateDecision decision;
    Instant at;
    std::string actor, reason;
};

struct RecordedChoice {
    core::RewardChoice choice;
    Instant at;
    std::string actor;
};

/// What an approval fixed.
struct CycleSeal {
    std::int64_t result = 0; // the record whose body is sealed
    std::string inputs;      // BLAKE2b-256 of what was computed from, as canonical bytes
    std::string seal;        // of the result's body
};

/// A reward cycle as it stands.
struct Cycle {
    std::int64_t subject = 0; // its number; 0: not kept yet
    std::string period, scheme;
    int scheme_version = 0;
    std::int64_t publication = 0;
    core::RewardRules rules;
    std::vector<core::RewardItem> items;
    std::vector<CycleStep> steps; // the first: opened
    std::vector<CycleAdjustment> adjustments;
    std::vector<RecordedGateDecision> decisions;
    std::vector<RecordedChoice> choices;
    std::optional<Instant> known_at; // what was recorded by then counts; fixed when it is proposed
    std::optional<CycleSeal> seal;

    core::CycleStage stage() const { return steps.empty() ? core::CycleStage::draft : steps.back().stage; }
    /// Who took it to that stage last; empty: it never was there.
    std::string who_took_it_to(core::CycleStage stage) const;
    std::vector<core::GateDecision> gate_decisions() const;
    std::vector<core::RewardChoice> reward_choices() const;
    std::int64_t adjusted() const;
    std::int64_t adjusted(PersonId person) const;
};

inline constexpr std::string_view cycle_kind = "cycle", cycle_result_kind = "cycle_result";

std::string body_of(const Cycle& cycle);
/// Its rules alone, as they stand in the sealed result.
nlohmann::json rules_json(const core::RewardRules& rules);

/// Every cycle as it stands, by number.
std::vector<Cycle> cycles(Reader& reader, Instant known_at);
/// Refuses `cycle_unknown` {found}.
Result<Cycle> cycle_of(Reader& reader, std::int64_t number, Instant known_at);

} // namespace mizan::app
