#include "core/fairness/case_mix.hpp"

namespace mizan::core {

std::int64_t AgentCases::n() const {
    std::int64_t n = 0;
    for (const Cell& cell : cells)
        n += cell.n;
    return n;
}

std::int64_t AgentCases::k() const {
    std::int64_t k = 0;
    for (const Cell& cell : cells)
        k += cell.k;
    return k;
}

CaseMix::CaseMix(PersonId agent, std::span<const KpiDefinition* const> kpis) : agent_{agent} {
    for (const KpiDefinition* kpi : kpis) {
        methods_.push_back(comparison_method(*kpi));
        AgentCases cases;
        cases.agent = agent;
        cases.kinds = &kinds_;
        cases_.push_back(std::move(cases));
    }
}

void CaseMix::enter(const WorkKind& kind) {
    if (!kinds_.empty() && kinds_[here_] == kind) return;
    const auto [place, added] = places_.try_emplace(kind, static_cast<std::uint32_t>(kinds_.size()));
    if (added) kinds_.push_back(kind);
    here_ = place->second;
}

void CaseMix::add(std::size_t kpi, const RowOutcome& outcome) {
    const ComparisonMethod method = methods_[kpi];
    if (method == ComparisonMethod::none) return;
    AgentCases& cases = cases_[kpi];
    cases.open += outcome.open ? 1 : 0;
    if (outcome.state != RowOutcome::State::counted) return;
    if (cases.cells.size() <= here_) cases.cells.resize(here_ + 1U);
    AgentCases::Cell& cell = cases.cells[here_];
    ++cell.n;
    if (method == ComparisonMethod::share) {
        cell.k += outcome.success ? 1 : 0;
    } else if (method == ComparisonMethod::mean) {
        cell.sum += outcome.value;
        cell.squares += static_cast<Wide>(outcome.value) * outcome.value;
    } else {
        cases.times.push_back({here_, outcome.value});
    }
}

} // namespace mizan::core
