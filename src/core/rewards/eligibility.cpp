#include "core/rewards/eligibility.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

/// The place of the band that pays.
std::size_t paying_band(const Scheme& scheme, const Candidate& candidate, bool borderline) {
    const std::size_t own = band_named(scheme.bands, candidate.band).value_or(scheme.bands.size() - 1);
    const bool held_down = candidate.band != candidate.band_before_gates;
    if (!borderline || held_down || own == 0 || !candidate.high) return own;
    return scheme.bands[own - 1].from <= *candidate.high ? own - 1 : own;
}

std::optional<Bar> bar_of_gates(const Candidate& candidate, std::span<const GateDecision> decisions) {
    std::optional<Bar> bar;
    for (const std::string& kpi : candidate.unknown_gates) {
        const auto decided = std::ranges::find_if(
            decisions, [&](const GateDecision& one) { return one.person == candidate.person && one.kpi == kpi; });
        if (decided == decisions.end()) return Bar::gate_undecided;
        if (!decided->admitted) bar = Bar::gate_not_admitted;
    }
    return bar;
}

} // namespace

Standing standing_of(const RewardRules& rules, const Scheme& scheme, const Candidate& candidate,
                     std::span<const GateDecision> decisions) {
    Standing standing;
    if (candidate.scored) {
        standing.borderline = !candidate.stability || *candidate.stability < firm_stability;
        const std::size_t place = paying_band(scheme, candidate, standing.borderline);
        standing.band = scheme.bands[place].code;
        if (!rules.min_band.empty() && place > *band_named(scheme.bands, rules.min_band))
            standing.bars.push_back(Bar::under_min_band);
    } else {
        standing.bars.push_back(Bar::not_scored);
    }
    if (candidate.active_days + candidate.protected_days < rules.min_active_days)
        standing.bars.push_back(Bar::too_few_days);
    if (candidate.n < rules.min_n) standing.bars.push_back(Bar::too_few_rows);
    if (candidate.open_step) standing.bars.push_back(Bar::open_step);
    if (!candidate.closed_gates.empty()) standing.bars.push_back(Bar::gate_closed);
    if (const auto bar = bar_of_gates(candidate, decisions)) standing.bars.push_back(*bar);
    if (candidate.quality_unreliable) standing.bars.push_back(Bar::quality_unreliable);
    std::ranges::sort(standing.bars);
    return standing;
}

} // namespace mizan::core
