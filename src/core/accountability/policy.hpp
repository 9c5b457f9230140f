#pragma once
#include "base/result.hpp"
#include "core/fairness/comparison.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mizan::core {

/// What may call for a case. A policy proposes; a lead opens.
enum class PolicyKind : std::uint8_t {
    worse_repeated,   // worse than expected in `times` of `of` periods, one after another
    far_worse_once,   // far worse than expected in the last of them
    critical_failure, // reviews with a critical failure in the period
    promises_broken,  // promises due in the period and not kept in time
};
inline constexpr std::array<std::string_view, 4> policy_names{"worse_repeated", "far_worse_once", "critical_failure",
                                                              "promises_broken"};
constexpr std::string_view name_of(PolicyKind kind) {
    return policy_names[static_cast<std::size_t>(kind)];
}
std::optional<PolicyKind> policy_named(std::string_view name);

struct Policy {
    PolicyKind kind = PolicyKind::worse_repeated;
    bool on = true;
    std::int64_t times = 0, of = 0; // of worse_repeated
    std::int64_t at_least = 0;      // of the two that count
    bool operator==(const Policy&) const = default;
};
constexpr bool counts(PolicyKind kind) {
    return kind == PolicyKind::critical_failure || kind == PolicyKind::promises_broken;
}

/// Worse in 2 of 3 periods and far worse once are on; a critical failure and three broken promises are off until the
/// organisation says otherwise. In the order of the kinds.
std::vector<Policy> shipped_policies();

/// Refuses `policy_number` {policy, name, found}.
Result<void> validate(const Policy& policy);

/// Worse or far worse; no verdict is neither.
bool is_worse(const std::optional<Verdict>& verdict);

/// Whether the verdicts of consecutive periods, the newest first, call for a case. Too few rows, nothing to compare
/// with and no verdict are never worse.
bool proposes(const Policy& policy, std::span<const std::optional<Verdict>> newest_first);
/// Whether so many in the period do.
bool proposes(const Policy& policy, std::int64_t counted);

} // namespace mizan::core
