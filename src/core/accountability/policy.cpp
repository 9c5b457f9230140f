#include "core/accountability/policy.hpp"

#include <algorithm>
#include <string>

namespace mizan::core {
namespace {

/// Further back nobody remembers.
constexpr std::int64_t most_periods = 12, most_counted = 1000;

} // namespace

std::optional<PolicyKind> policy_named(std::string_view name) {
    const auto found = std::find(policy_names.begin(), policy_names.end(), name);
    if (found == policy_names.end()) return std::nullopt;
    return static_cast<PolicyKind>(found - policy_names.begin());
}

std::vector<Policy> shipped_policies() {
    return {{PolicyKind::worse_repeated, true, 2, 3, 0},
            {PolicyKind::far_worse_once, true, 0, 0, 0},
            {PolicyKind::critical_failure, false, 0, 0, 1},
            {PolicyKind::promises_broken, false, 0, 0, 3}};
}

bool is_worse(const std::optional<Verdict>& verdict) {
    return verdict == Verdict::worse || verdict == Verdict::far_worse;
}

Result<void> validate(const Policy& policy) {
    const auto wrong = [&](const char* name, std::int64_t found) {
        return Refusal{"policy_number",
                       {{"policy", std::string{name_of(policy.kind)}}, {"name", std::string{name}}, {"found", found}}};
    };
    const bool repeated = policy.kind == PolicyKind::worse_repeated;
    const auto within = [](bool read, std::int64_t value, std::int64_t least, std::int64_t most) {
        return read ? least <= value && value <= most : value == 0;
    };
    if (!within(repeated, policy.of, 1, most_periods)) return wrong("of", policy.of);
    if (!within(repeated, policy.times, 1, policy.of)) return wrong("times", policy.times);
    if (!within(counts(policy.kind), policy.at_least, 1, most_counted)) return wrong("at_least", policy.at_least);
    return {};
}

bool proposes(const Policy& policy, std::span<const std::optional<Verdict>> newest_first) {
    if (!policy.on || newest_first.empty()) return false;
    if (policy.kind == PolicyKind::far_worse_once) return newest_first.front() == Verdict::far_worse;
    if (policy.kind != PolicyKind::worse_repeated) return false;
    const auto read = newest_first.first(std::min(newest_first.size(), static_cast<std::size_t>(policy.of)));
    return std::count_if(read.begin(), read.end(), is_worse) >= policy.times;
}

bool proposes(const Policy& policy, std::int64_t counted) {
    return policy.on && counts(policy.kind) && counted >= policy.at_least;
}

} // namespace mizan::core
