#include "core/goals/goal_progress.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

/// A value and its interval, turned so that higher is better; a missing limit is none.
struct Turned {
    Ratio value;
    std::optional<Ratio> low, high;
};

/// Whether the value is no estimate.
bool is_exact(const KpiDefinition& kpi) {
    return kpi.section == Section::stock || kpi.statistic == Statistic::count || kpi.statistic == Statistic::sum;
}

std::optional<Ratio> negated(const std::optional<Ratio>& value) {
    return value ? std::optional{-*value} : std::nullopt;
}

Turned turned(const Figure& now, const KpiDefinition& kpi, bool higher_is_better) {
    Turned told{*now.value, now.low, now.high};
    if (is_exact(kpi) && !now.low && !now.high) told.low = told.high = now.value;
    return higher_is_better ? told : Turned{-told.value, negated(told.high), negated(told.low)};
}

GoalStatus on_the_way(const Turned& now, const Ratio& target, const Ratio& line) {
    if (now.low && *now.low >= target) return GoalStatus::met;
    if (now.value >= line) return GoalStatus::on_track;
    return !now.high || *now.high >= line ? GoalStatus::at_risk : GoalStatus::off_track;
}

} // namespace

bool has_ended(const Goal& goal, Date today) {
    return today >= goal.end;
}

Period window_of(const Goal& goal, Date today) {
    const Date end = std::min(today, goal.end).first_of_month(), first = end.plus_months(-goal.window_months);
    const std::string last = Month::of(end - 1).iso();
    return {first, end, goal.window_months == 1 ? last : first.iso() + ".." + (end - 1).iso()};
}

std::optional<Ratio> line_at(const Goal& goal, const std::optional<Ratio>& baseline, Date day) {
    if (!baseline) return std::nullopt;
    const int whole = goal.end - goal.start, gone = std::clamp(day - goal.start, 0, whole);
    return *baseline + (goal.target - *baseline) * Ratio{gone, whole};
}

GoalProgress progress_of(const Goal& goal, const KpiDefinition& kpi, const std::optional<Ratio>& baseline,
                         const Figure& now, Date today) {
    GoalProgress told;
    told.line = line_at(goal, baseline, window_of(goal, today).end);
    if (now.value && baseline && *baseline != goal.target)
        told.progress = (*now.value - *baseline) / (goal.target - *baseline);
    const auto higher = higher_is_better(kpi, goal.target, baseline);
    if (now.status != Status::ok || !now.value || !higher) return told;
    const Turned value = turned(now, kpi, *higher);
    const Ratio target = *higher ? goal.target : -goal.target, line = told.line.value_or(goal.target);
    if (has_ended(goal, today))
        told.status = value.value >= target ? GoalStatus::met : GoalStatus::missed;
    else
        told.status = on_the_way(value, target, *higher ? line : -line);
    return told;
}

} // namespace mizan::core
