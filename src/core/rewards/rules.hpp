#pragma once
#include "base/money.hpp"
#include "base/result.hpp"
#include "core/scorecards/scheme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// How many parts of the pool somebody in a band takes.
struct Tier {
    std::string band;
    std::int64_t parts = 0;
    bool operator==(const Tier&) const = default;
};

/// What a reward cycle pays, and to whom. All amounts in minor units of the budget's currency.
struct RewardRules {
    Money budget;
    std::int64_t reserve = 0;        // held back for adjustments
    std::optional<std::int64_t> cap; // the most that is computed for a person
    /// Highest band first; a band without a tier takes nothing. Either tiers or `above`.
    std::vector<Tier> tiers;
    std::optional<Points> above; // parts are the points above this mark
    int min_active_days = 0;
    std::int64_t min_n = 0; // of the line of the card that rests on most rows
    std::string min_band;   // empty: any

    std::int64_t pool() const { return budget.minor - reserve; }
    bool operator==(const RewardRules&) const = default;
};

inline constexpr std::int64_t most_parts = 1'000'000;

/// Refuses what nothing can be allocated by:
/// - `reward_budget_not_positive`, `reward_currency_unknown` {found}
/// - `reward_reserve_out_of_range` {found, budget}: negative, or nothing is left of the budget
/// - `reward_cap_not_positive` {found}
/// - `reward_basis_missing`, `reward_basis_twice`: neither or both of tiers and `above`
/// - `reward_above_out_of_range` {found}: not from 0 to under 120 points
/// - `reward_tier_band_unknown`, `reward_tier_twice`, `reward_tiers_unsorted` {band}
/// - `reward_tier_parts_out_of_range` {band, found}: not 1 to 1,000,000
/// - `reward_tier_parts_rising` {band}: a lower band takes more than a higher one
/// - `reward_min_band_unknown` {found}, `reward_minimum_negative` {found}
Result<void> validate(const RewardRules& rules, const Scheme& scheme);

} // namespace mizan::core
