#include "core/goals/goal.hpp"

#include "core/goals/work_filter.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

constexpr int longest_window_months = 12, longest_draft_months = 120;
constexpr int earliest_year = 1900, latest_year = 2200;
/// So that the way to a target is exact in 64 bits, whatever its baseline.
constexpr std::int64_t largest_target_numerator = 10'000'000'000;

Result<void> check_dates(const Goal& goal) {
    const Arguments span{{"from", goal.start}, {"to", goal.end - 1}};
    if (goal.end <= goal.start) return Refusal{"goal_backwards", span};
    if (goal.start.year() < earliest_year || goal.end.year() > latest_year ||
        goal.end > goal.start.plus_months(longest_draft_months))
        return Refusal{"goal_dates_out_of_range", span};
    for (const Date date : goal.check_dates)
        if (date < goal.start || date >= goal.end)
            return Refusal{"goal_check_date_outside", {{"found", date}, {"from", goal.start}, {"to", goal.end - 1}}};
    return {};
}

bool outside(const Ratio& value, const Scale& scale) {
    return (scale.from && value < Ratio{*scale.from}) || (scale.to && value > Ratio{*scale.to});
}

} // namespace

Ratio months_of(const Goal& goal) {
    int whole = 0;
    while (goal.start.plus_months(whole + 1) <= goal.end)
        ++whole;
    const Date begun = goal.start.plus_months(whole), next = goal.start.plus_months(whole + 1);
    return Ratio{whole} + Ratio{goal.end - begun, next - begun};
}

Scale scale_of(const KpiDefinition& kpi) {
    switch (kpi.unit) {
    case Unit::share: return {0, 1};
    case Unit::rating: return {1, 5};
    case Unit::score: return {-100, 100};
    default: return {0, std::nullopt};
    }
}

std::optional<bool> higher_is_better(const KpiDefinition& kpi, const Ratio& target,
                                     const std::optional<Ratio>& baseline) {
    if (kpi.better != Better::neither) return kpi.better == Better::high;
    if (!baseline || *baseline == target) return std::nullopt;
    return target > *baseline;
}

std::vector<Date> usual_check_dates(Date start, Date end) {
    std::vector<Date> dates;
    for (Date date = start.first_of_next_month(); date < end; date = date.first_of_next_month())
        dates.push_back(date);
    if (end > start && (dates.empty() || dates.back() < end - 1)) dates.push_back(end - 1);
    return dates;
}

Result<void> validate(const Goal& goal, const KpiDefinition& kpi) {
    if (auto dated = check_dates(goal); !dated) return dated;
    if (goal.target.numerator() > largest_target_numerator || goal.target.numerator() < -largest_target_numerator)
        return Refusal{"goal_target_too_long", {{"found", goal.target}}};
    if (const Scale scale = scale_of(kpi); outside(goal.target, scale))
        return Refusal{scale.to ? "goal_target_out_of_range" : "goal_target_negative",
                       {{"found", goal.target}, {"kpi", kpi.id}, {"low", *scale.from}, {"high", scale.to.value_or(0)}}};
    if (goal.window_months < 1 || goal.window_months > longest_window_months)
        return Refusal{"goal_window_out_of_range", {{"found", std::int64_t{goal.window_months}}}};
    if (goal.baseline_period && !goal.no_baseline.empty()) return Refusal{"goal_baseline_twice", {}};
    if (auto filter = WorkFilter::from(goal.filter, kpi); !filter) return filter.refusal();
    return {};
}

Result<void> check_target(const Goal& goal, const KpiDefinition& kpi, const std::optional<Ratio>& baseline) {
    if (!baseline) return {};
    if (*baseline == goal.target) return Refusal{"goal_target_is_baseline", {{"kpi", kpi.id}, {"found", goal.target}}};
    if ((goal.target > *baseline) != higher_is_better(kpi, goal.target, baseline))
        return Refusal{"goal_target_worse", {{"kpi", kpi.id}, {"found", goal.target}, {"baseline", *baseline}}};
    return {};
}

} // namespace mizan::core
