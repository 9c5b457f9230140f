#pragma once
#include "core/rewards/eligibility.hpp"

#include <span>

namespace mizan::core {

/// What is computed for a person.
struct Award {
    PersonId person;
    Standing standing;
    Ratio active_share;
    Exact parts;             // of the pool, × the active share; 0 of somebody who is not eligible
    std::int64_t amount = 0; // minor units
    bool capped = false;
};

struct Allocation {
    std::vector<Award> awards;              // in order of score
    std::int64_t paid = 0, unallocated = 0; // together the budget, the reserve being unallocated
};

/// Divides the pool by parts: whoever would pass the cap is set to it, and the rest is divided again among the others
/// until nobody does; then amounts are cut to minor units, and what is left over goes, one by one, to those who lost
/// most by it (ties: the higher exact score, the larger n, the smaller person id). The order of the candidates changes
/// nothing. `rules` must hold (validate).
Allocation allocate(const RewardRules& rules, const Scheme& scheme, std::span<const Candidate> candidates,
                    std::span<const GateDecision> decisions);

/// Whether one stands before the other in the order of choosing and of ties.
bool stands_before(const Candidate& one, const Candidate& other);

} // namespace mizan::core
