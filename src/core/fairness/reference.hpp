#pragma once
#include "base/ratio.hpp"
#include "core/fairness/case_mix.hpp"
#include "core/kpi/tally.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace mizan::core {

/// What a group's rows of one stratum are. Exact; of means in stored values.
struct StratumFigures {
    Stratum stratum;
    std::int64_t n = 0;
    std::int64_t k = 0;        // of shares the successes; of medians the rows above the median
    Wide sum = 0, squares = 0; // of means
    Ratio median;              // of medians of times, type 7, seconds
    std::int64_t agents = 0;   // who have a row in it
    double share() const;      // k ÷ n
    double mean() const;       // stored values
    double variance() const;   // of means Σ(x − μ)² ÷ n, as p(1 − p) of shares; stored values squared
    /// Whether rows in it could tell agents apart: more than one agent, and rows that differ.
    bool informs(ComparisonMethod method) const;
};

/// What agents are compared with: the figures of their group in one period. Who shares no stratum with anybody else is
/// not of the group. Derived from the agents' cases alone, in whatever order they come.
struct Reference {
    ComparisonMethod method = ComparisonMethod::none;
    ShapeOf shape;
    std::map<WorkKind, Stratum> stratum_of;
    std::vector<StratumFigures> strata; // in order of stratum
    std::int64_t n = 0;                 // rows of the group
    std::optional<Ratio> group_value;   // share, mean or median of the group; exact
    double row_variance = 0;            // for shrinking; of shares p̄(1 − p̄), of means that within strata
    Ratio phi{1};                       // over-dispersion, at least what was found; 1 where too few agents
    std::int64_t judged = 0;            // agents on which φ rests
    double largest_kept_p = -1;         // of the procedure of Benjamini & Hochberg; below 0: none
    double true_variance = 0;           // τ², of shares and means; 0 with fewer than 5 agents
    std::int64_t estimates = 0;         // agents on whom τ² rests

    /// In `strata`. A kind that was not there when the reference was made belongs to the narrowest pooled stratum that
    /// takes it; nothing where there is none: its rows cannot be compared.
    std::optional<std::size_t> place_of(const WorkKind& kind) const;
};

/// Whether a time in whole seconds is more than a type-7 median of such.
bool is_above(std::int64_t seconds, const Ratio& median);

/// All but φ, largest_kept_p and τ², which follow from the comparisons.
Reference reference_figures(const KpiDefinition& kpi, std::span<const AgentCases* const> agents);

} // namespace mizan::core
