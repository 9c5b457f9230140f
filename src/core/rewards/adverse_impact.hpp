#pragma once
#include "base/ratio.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mizan::core {

/// Of a group how many there are and how many were selected.
struct GroupCount {
    std::string group;
    std::int64_t people = 0, selected = 0;
};

/// A group against all others. Rounded once to 6 decimals.
struct GroupSelection {
    std::string group; // empty: those of several small groups
    std::int64_t people = 0, selected = 0;
    std::optional<Ratio> rate, rate_of_others;
    std::optional<Ratio> ratio;     // rate ÷ that of the others; nothing where nobody of the others was selected
    std::optional<Ratio> low, high; // 95 % interval of the ratio
    std::optional<Ratio> p;         // Fisher's exact test, two-sided
    bool flagged = false;
};

/// Under this many people a group is told only together with other small ones.
inline constexpr std::int64_t least_group = 5;

/// Each group against all others, by name, the merged one last. Groups under 5 people are merged; where they are under
/// 5 together the smallest of the others (ties: the first by name) joins them. The interval is Katz's (Katz, Baptista,
/// Azen & Pike 1978, Biometrics 34:469): exp(ln ratio ± 1.959964·√(1/a − 1/n + 1/c − 1/m)); nothing where a or c is 0.
/// Flagged at a ratio under .8 (four fifths) where at least 5 of the group were selected, or would have been at the
/// rate of everybody. A single group has nothing to stand against.
std::vector<GroupSelection> adverse_impact(std::span<const GroupCount> groups);

} // namespace mizan::core
