#include "core/fairness/shrinkage.hpp"

#include <algorithm>

namespace mizan::core {

double true_variance(const std::vector<Estimate>& agents, double group_value, double row_variance) {
    if (agents.size() < shrinkage_min_agents) return 0;
    double rows = 0, squared_rows = 0, between = 0;
    for (const Estimate& agent : agents) {
        const auto n = static_cast<double>(agent.n);
        const double distance = agent.value - group_value;
        rows += n;
        squared_rows += n * n;
        between += n * distance * distance;
    }
    const double by_chance = static_cast<double>(agents.size() - 1) * row_variance;
    return std::max(0.0, (between - by_chance) / (rows - squared_rows / rows));
}

double reliability(double true_variance, double row_variance, std::int64_t n) {
    if (true_variance <= 0) return 0;
    return true_variance / (true_variance + row_variance / static_cast<double>(n));
}

} // namespace mizan::core
