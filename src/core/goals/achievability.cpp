#include "core/goals/achievability.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

Ratio distance(const Ratio& one, const Ratio& other) {
    return one < other ? other - one : one - other;
}

/// So that sums of two stay inside 64 bits.
Ratio tamed(const Ratio& value) {
    constexpr std::int64_t large = 1'000'000;
    if (value.denominator() <= large) return value;
    return value.rounded(distance(value, Ratio{0}) < Ratio{2} ? 9 : 6);
}

std::optional<Ratio> median(std::vector<Ratio> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t centre = values.size() / 2;
    if (values.size() % 2 == 1) return values[centre];
    return (tamed(values[centre - 1]) + tamed(values[centre])) / Ratio{2};
}

} // namespace

bool reaches(const Ratio& value, const Ratio& target, bool higher_is_better) {
    return higher_is_better ? value >= target : value <= target;
}

Achievability achievability(const std::vector<MonthValue>& history, const StepQuestion& question) {
    Achievability told;
    if (question.baseline) told.step = tamed(distance(question.target, tamed(*question.baseline))) / question.months;
    std::vector<Ratio> changes;
    for (std::size_t i = 0; i < history.size(); ++i) {
        ++told.months;
        if (question.higher_is_better && reaches(history[i].value, question.target, *question.higher_is_better))
            ++told.reached;
        if (i > 0 && history[i].month.number == history[i - 1].month.number + 1)
            changes.push_back(distance(tamed(history[i].value), tamed(history[i - 1].value)));
    }
    told.usual = median(std::move(changes));
    return told;
}

} // namespace mizan::core
