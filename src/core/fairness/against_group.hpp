#pragma once
#include "core/fairness/comparison.hpp"

namespace mizan::core {

/// An agent's rows in one stratum of the reference.
struct StratumCases {
    std::size_t place = 0; // in the reference's strata
    std::int64_t n = 0, k = 0;
    Wide sum = 0;
};
/// By stratum; only those in which the agent has rows.
std::vector<StratumCases> by_stratum(const Reference& reference, const AgentCases& cases);

/// What the figure would be with the group's mix, rounded once; nothing where the agent has no rows, the group no
/// value, or no row of a share could have been otherwise. Against a fixed reference also of rows that are not those it
/// was made from, of kinds that it knows.
std::optional<Ratio> adjusted_value(const Reference& reference, const AgentCases& cases);
/// The same of a share, had so large a part of each stratum's rows succeeded.
std::optional<Ratio> adjusted_share(const Reference& reference, const AgentCases& cases, double succeeded);

/// n, observed, expected, adjusted and z; nothing but n where the variance is 0.
Comparison against_group(const Reference& reference, const AgentCases& cases);
/// Adds the limits, which take the reference's φ.
void put_limits(Comparison& comparison, const Reference& reference, const AgentCases& cases);

/// As many decimals as a number of the figure's unit is rounded to.
int decimals_of(const Reference& reference);

} // namespace mizan::core
