#pragma once
#include "core/fairness/reference.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mizan::core {

/// Read against what the work would give anybody, never against a target.
enum class Verdict : std::uint8_t { far_better, better, as_expected, worse, far_worse, too_few, no_comparison };
inline constexpr std::array<std::string_view, 7> verdict_names{"far_better", "better",  "as_expected",  "worse",
                                                               "far_worse",  "too_few", "no_comparison"};
constexpr std::string_view name_of(Verdict verdict) {
    return verdict_names[static_cast<std::size_t>(verdict)];
}

/// One agent's figure read against the group's. Each number is rounded once: times to 0.001 s, the rest to 6 decimals;
/// what follows from them is computed from the rounded. Missing: there is nothing to compare.
struct Comparison {
    PersonId agent;
    std::int64_t n = 0;
    std::optional<Ratio> observed;  // of shares successes, of means the mean, of medians rows above their stratum's
    std::optional<Ratio> expected;  // the same if the agent did as the group does in each stratum
    std::optional<Ratio> adjusted;  // the figure if the agent had the group's mix; in the figure's unit
    std::optional<Ratio> low, high; // 95 % limits of `adjusted`; a missing end does not exist
    std::optional<Ratio> z;         // how far observed is from expected; positive: above
    std::optional<Verdict> verdict; // missing where neither direction is better, or the figure is immature
    std::optional<Ratio> reliability, shrunk; // of shares and means in a group of 5 or more
    bool operator==(const Comparison&) const = default;
};

struct GroupComparison {
    Reference reference;
    std::vector<Comparison> agents; // by agent; who has no counted row is not in it
    const Comparison* of(PersonId agent) const;
};

/// One agent against a reference that stands: of the agent's cases as they were when it was made, what compare_agents
/// says; of corrected ones, without moving anybody else. φ and what Benjamini & Hochberg keep are the reference's. Rows
/// of kinds that the reference cannot place are in n, and in nothing else.
Comparison compare_with(const KpiDefinition& kpi, const Reference& reference, const AgentCases& cases);

/// Everybody against everybody. Pure; the order of agents and rows changes nothing. metrics.md, Fair comparison.
/// The variance of a mean's row is Σ(x − μ)² ÷ N, so that a share read as a mean of 0 and 1 has the same z. Limits of
/// means: adjusted ± 1.959964·√(max(1, φ)·variance); means and their limits are clamped to their scale.
GroupComparison compare_agents(const KpiDefinition& kpi, std::span<const AgentCases* const> agents);

} // namespace mizan::core
