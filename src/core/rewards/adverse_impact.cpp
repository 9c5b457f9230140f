#include "core/rewards/adverse_impact.hpp"

#include "core/fairness/fisher_exact.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

constexpr double two_sided = 1.959964;
constexpr int decimals = 6;
const Ratio four_fifths{4, 5};

/// Small groups as one, at the end.
std::vector<GroupCount> merged(std::vector<GroupCount> groups) {
    std::ranges::sort(groups, {}, &GroupCount::group);
    GroupCount small;
    const auto take = [&](std::vector<GroupCount>::iterator group) {
        small.people += group->people;
        small.selected += group->selected;
        return groups.erase(group);
    };
    for (auto at = groups.begin(); at != groups.end();)
        at = at->people < least_group ? take(at) : std::next(at);
    if (small.people == 0) return groups;
    while (small.people < least_group && !groups.empty())
        take(std::ranges::min_element(groups, {}, &GroupCount::people));
    groups.push_back(small);
    return groups;
}

void put_interval(GroupSelection& group, const GroupCount& others) {
    if (group.selected == 0 || others.selected == 0) return;
    const auto inverse = [](std::int64_t count) { return 1.0 / static_cast<double>(count); };
    const double variance =
        inverse(group.selected) - inverse(group.people) + inverse(others.selected) - inverse(others.people);
    const double centre = std::log(group.ratio->approximate()), reach = two_sided * std::sqrt(std::max(0.0, variance));
    group.low = Ratio::nearest(std::exp(centre - reach), decimals);
    group.high = Ratio::nearest(std::exp(centre + reach), decimals);
}

GroupSelection against(const GroupCount& group, const GroupCount& others) {
    GroupSelection found{group.group, group.people, group.selected, {}, {}, {}, {}, {}, {}, false};
    const Ratio rate{group.selected, group.people};
    found.rate = rate.rounded(decimals);
    if (others.people == 0) return found;
    const Ratio other_rate{others.selected, others.people};
    found.rate_of_others = other_rate.rounded(decimals);
    found.p = Ratio::nearest(
        fisher_exact(group.selected, group.people - group.selected, others.selected, others.people - others.selected),
        decimals);
    if (others.selected == 0) return found;
    const Ratio ratio = rate / other_rate;
    found.ratio = ratio.rounded(decimals);
    put_interval(found, others);
    const Ratio expected{group.people * (group.selected + others.selected), group.people + others.people};
    found.flagged = ratio < four_fifths && (group.selected >= 5 || Ratio{5} <= expected);
    return found;
}

} // namespace

std::vector<GroupSelection> adverse_impact(std::span<const GroupCount> groups) {
    const std::vector<GroupCount> told = merged({groups.begin(), groups.end()});
    GroupCount all;
    for (const GroupCount& group : told) {
        all.people += group.people;
        all.selected += group.selected;
    }
    std::vector<GroupSelection> found;
    for (const GroupCount& group : told)
        if (group.people > 0)
            found.push_back(against(group, {{}, all.people - group.people, all.selected - group.selected}));
    return found;
}

} // namespace mizan::core
