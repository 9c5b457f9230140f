#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mizan::core {

/// With fewer agents true differences cannot be told from chance.
inline constexpr std::size_t shrinkage_min_agents = 5;

/// An agent's adjusted value and on how many rows it rests.
struct Estimate {
    double value = 0;
    std::int64_t n = 0;
};

/// How far agents truly differ: τ² = max(0, (Σ n(p − p̄)² − (K − 1)·σ²) ÷ (N − Σ n² ÷ N)), K agents, N rows; p̄ is the
/// group's value, σ² the variance of one row (of shares p̄(1 − p̄)). 0 with fewer than 5 agents.
double true_variance(const std::vector<Estimate>& agents, double group_value, double row_variance);

/// How much of an estimate from n rows is the agent and not chance: τ² ÷ (τ² + σ² ÷ n), 0..1. The shrunk estimate is
/// p̄ + reliability·(p − p̄).
double reliability(double true_variance, double row_variance, std::int64_t n);

} // namespace mizan::core
