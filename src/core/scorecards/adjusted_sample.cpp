#include "core/scorecards/adjusted_sample.hpp"

#include "core/fairness/against_group.hpp"

namespace mizan::core {

void AdjustedSample::add(std::size_t place, const WorkKind& kind, const RowOutcome& outcome) {
    const auto [found, added] = places_.try_emplace(kind, static_cast<std::uint32_t>(kinds_.size()));
    if (added) kinds_.push_back(kind);
    const bool of_share = reference_->method == ComparisonMethod::share;
    entries_.push_back(
        {static_cast<std::uint32_t>(place), found->second, of_share ? std::int64_t{outcome.success} : outcome.value});
}

std::optional<Ratio> AdjustedSample::value(const Draws& draws) const {
    return adjusted_value(*reference_, drawn(draws));
}

std::optional<Ratio> AdjustedSample::share(const Draws& draws, double succeeded) const {
    return adjusted_share(*reference_, drawn(draws), succeeded);
}

AgentCases AdjustedSample::drawn(const Draws& draws) const {
    AgentCases cases;
    cases.kinds = &kinds_;
    cases.cells.resize(kinds_.size());
    for (const Entry& entry : entries_) {
        const std::int64_t times = draws[entry.place];
        if (times == 0) continue;
        AgentCases::Cell& cell = cases.cells[entry.kind];
        cell.n += times;
        if (reference_->method == ComparisonMethod::share)
            cell.k += times * entry.value;
        else if (reference_->method == ComparisonMethod::mean)
            cell.sum += times * entry.value;
        else
            cases.times.insert(cases.times.end(), static_cast<std::size_t>(times), {entry.kind, entry.value});
    }
    return cases;
}

} // namespace mizan::core
