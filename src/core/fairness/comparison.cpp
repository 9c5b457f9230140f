#include "core/fairness/comparison.hpp"

#include "core/fairness/against_group.hpp"
#include "core/fairness/false_discovery.hpp"
#include "core/fairness/over_dispersion.hpp"
#include "core/fairness/shrinkage.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

constexpr double beyond_chance = 1.96, far_beyond_chance = 3.09;

/// Above 10 % still open a median leaves out those that take long.
bool is_immature(const KpiDefinition& kpi, const AgentCases& cases) {
    return kpi.built_in && kpi.id == "resolution" && cases.open * 10 > cases.open + cases.n();
}

/// Few rows show, but do not judge; nor do rows of which too many are still to come.
bool is_judged(const KpiDefinition& kpi, const AgentCases& cases, const Comparison& comparison) {
    return comparison.z && comparison.n >= kpi.min_n && !is_immature(kpi, cases);
}

double standardised(const Comparison& comparison, const Reference& reference) {
    return std::abs(comparison.z->approximate()) / std::sqrt(std::max(1.0, reference.phi.approximate()));
}

double two_sided_p(double z) {
    return std::erfc(z / std::sqrt(2.0));
}

std::optional<Verdict> verdict_of(const KpiDefinition& kpi, const AgentCases& cases, const Comparison& comparison,
                                  const Reference& reference) {
    if (kpi.better == Better::neither || is_immature(kpi, cases)) return std::nullopt;
    if (comparison.n < kpi.min_n) return Verdict::too_few;
    if (!comparison.z) return Verdict::no_comparison;
    const double z = standardised(comparison, reference);
    if (z <= beyond_chance || two_sided_p(z) > reference.largest_kept_p) return Verdict::as_expected;
    const bool better = (*comparison.z > Ratio{0}) == (kpi.better == Better::high);
    if (z > far_beyond_chance) return better ? Verdict::far_better : Verdict::far_worse;
    return better ? Verdict::better : Verdict::worse;
}

void put_shrunk(Comparison& comparison, const Reference& reference) {
    const auto enough = static_cast<std::int64_t>(shrinkage_min_agents);
    if (!comparison.adjusted || reference.estimates < enough) return;
    const double group = reference.group_value->approximate();
    comparison.reliability =
        Ratio::nearest(reliability(reference.true_variance, reference.row_variance, comparison.n), 6);
    comparison.shrunk =
        Ratio::nearest(group + comparison.reliability->approximate() * (comparison.adjusted->approximate() - group),
                       decimals_of(reference));
}

/// φ, what Benjamini & Hochberg keep, and τ².
void put_spread(Reference& reference, const KpiDefinition& kpi, std::span<const AgentCases* const> cases,
                const std::vector<Comparison>& comparisons) {
    std::vector<Ratio> z;
    std::vector<double> p_values;
    std::vector<Estimate> estimates;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Comparison& one = comparisons[i];
        if (one.adjusted) estimates.push_back({one.adjusted->approximate(), one.n});
        if (is_judged(kpi, *cases[i], one)) z.push_back(*one.z);
    }
    reference.judged = static_cast<std::int64_t>(z.size());
    reference.phi = over_dispersion(z);
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (is_judged(kpi, *cases[i], comparisons[i]))
            p_values.push_back(two_sided_p(standardised(comparisons[i], reference)));
    reference.largest_kept_p = largest_kept(std::move(p_values));
    if (reference.method == ComparisonMethod::median_time) return;
    reference.estimates = static_cast<std::int64_t>(estimates.size());
    reference.true_variance = true_variance(estimates, reference.group_value ? reference.group_value->approximate() : 0,
                                            reference.row_variance);
}

/// What takes the group's spread.
void complete(Comparison& comparison, const KpiDefinition& kpi, const Reference& reference, const AgentCases& cases) {
    put_limits(comparison, reference, cases);
    put_shrunk(comparison, reference);
    comparison.verdict = verdict_of(kpi, cases, comparison, reference);
}

} // namespace

const Comparison* GroupComparison::of(PersonId agent) const {
    const auto found = std::lower_bound(agents.begin(), agents.end(), agent,
                                        [](const Comparison& one, PersonId asked) { return one.agent < asked; });
    return found == agents.end() || found->agent != agent ? nullptr : &*found;
}

Comparison compare_with(const KpiDefinition& kpi, const Reference& reference, const AgentCases& cases) {
    Comparison comparison = against_group(reference, cases);
    complete(comparison, kpi, reference, cases);
    return comparison;
}

GroupComparison compare_agents(const KpiDefinition& kpi, std::span<const AgentCases* const> agents) {
    std::vector<const AgentCases*> cases;
    std::copy_if(agents.begin(), agents.end(), std::back_inserter(cases),
                 [](const AgentCases* one) { return one->agent && one->n() > 0; });
    std::sort(cases.begin(), cases.end(),
              [](const AgentCases* one, const AgentCases* other) { return one->agent < other->agent; });
    GroupComparison group;
    if (comparison_method(kpi) == ComparisonMethod::none) return group;
    group.reference = reference_figures(kpi, cases);
    for (const AgentCases* one : cases)
        group.agents.push_back(against_group(group.reference, *one));
    put_spread(group.reference, kpi, cases, group.agents);
    for (std::size_t i = 0; i < cases.size(); ++i)
        complete(group.agents[i], kpi, group.reference, *cases[i]);
    return group;
}

} // namespace mizan::core
