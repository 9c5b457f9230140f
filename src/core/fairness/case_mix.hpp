#pragma once
#include "core/fairness/method.hpp"
#include "core/fairness/strata.hpp"
#include "core/kpi/evaluate.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace mizan::core {

/// What one agent's counted rows of one KPI were, kind by kind: exact sums, so that the order of rows changes nothing.
struct AgentCases {
    struct Cell {
        std::int64_t n = 0, k = 0; // rows; of shares the successes
        Wide sum = 0, squares = 0; // of means, the stored values
        bool operator==(const Cell&) const = default;
    };
    struct Timed {
        std::uint32_t kind = 0; // place in `kinds`
        std::int64_t seconds = 0;
    };
    PersonId agent;
    const std::vector<WorkKind>* kinds = nullptr;
    std::vector<Cell> cells;  // by place in `kinds`; may be shorter where the last kinds have no row
    std::vector<Timed> times; // of medians of times, every value
    std::int64_t open = 0;    // of resolution: rows not resolved at as_of
    std::int64_t n() const;
    std::int64_t k() const;
};

/// Collects one agent's rows by kind, for several KPIs at once. A FigureCollector that has one tells it each outcome
/// that it counts itself, so that n and k over the kinds are those of the figure.
class CaseMix {
public:
    CaseMix(PersonId agent, std::span<const KpiDefinition* const> kpis);
    CaseMix(CaseMix&&) = delete; // the cases point at its kinds

    PersonId agent() const { return agent_; }
    /// The row whose outcomes follow.
    void enter(const WorkKind& kind);
    /// `kpi`: its place among those it was made with. What is not counted adds nothing.
    void add(std::size_t kpi, const RowOutcome& outcome);

    const AgentCases& cases(std::size_t kpi) const { return cases_[kpi]; }

private:
    PersonId agent_;
    std::vector<ComparisonMethod> methods_;
    std::vector<AgentCases> cases_; // by KPI
    std::vector<WorkKind> kinds_;   // in order of appearance
    std::map<WorkKind, std::uint32_t> places_;
    std::uint32_t here_ = 0;
};

} // namespace mizan::core
