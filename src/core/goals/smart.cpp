#include "core/goals/smart.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

using enum CheckResult;

SmartCheck sorted(SmartLetter letter, std::vector<CheckReason> reasons, std::string_view holds) {
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const CheckReason& one, const CheckReason& other) { return one.result > other.result; });
    if (reasons.empty()) reasons.push_back({holds, pass});
    return {letter, std::move(reasons)};
}

SmartCheck specific(const SmartFacts& facts) {
    std::vector<CheckReason> reasons;
    if (facts.owner == HowItStands::unsaid) reasons.push_back({"owner_missing", fail});
    if (facts.owner == HowItStands::unknown) reasons.push_back({"owner_unknown", fail});
    if (facts.owner == HowItStands::ended) reasons.push_back({"owner_left", fail});
    if (facts.scope == HowItStands::unknown) reasons.push_back({"scope_unknown", fail});
    if (facts.scope == HowItStands::ended) reasons.push_back({"scope_left", warn});
    if (!facts.version_in_force) reasons.push_back({"definition_outdated", warn});
    return sorted(SmartLetter::s, std::move(reasons), "specific");
}

std::optional<CheckReason> of_baseline(const Goal& goal, const Figure& figure, Date today) {
    if (goal.baseline_period->end > goal.start) return CheckReason{"baseline_not_earlier", fail};
    switch (figure.status) {
    case Status::ok:
        if (goal.baseline_period->end > today) return CheckReason{"baseline_not_over", warn};
        return std::nullopt;
    case Status::too_few: return CheckReason{"baseline_too_few", fail};
    case Status::immature: return CheckReason{"baseline_immature", warn};
    default: return CheckReason{"baseline_no_data", fail};
    }
}

SmartCheck measurable(const Goal& goal, const KpiDefinition& kpi, const SmartFacts& facts) {
    std::vector<CheckReason> reasons;
    if (!goal.baseline_period && goal.no_baseline.empty()) reasons.push_back({"baseline_not_stated", fail});
    if (goal.baseline_period)
        if (const auto reason = of_baseline(goal, facts.baseline.value_or(Figure{}), facts.today))
            reasons.push_back(*reason);
    const auto value = usable_baseline(facts.baseline);
    if (const auto target = check_target(goal, kpi, value); !target)
        reasons.push_back({target.refusal().code == "goal_target_worse" ? "target_worse" : "target_is_baseline", fail});
    else if (!higher_is_better(kpi, goal.target, value))
        reasons.push_back({"direction_unknown", fail});
    return sorted(SmartLetter::m, std::move(reasons), goal.baseline_period ? "measured" : "no_baseline_stated");
}

SmartCheck achievable(const Goal& goal, const Achievability& measured) {
    std::vector<CheckReason> reasons;
    if (!measured.step) reasons.push_back({"step_unknown", warn});
    if (measured.step && measured.usual && *measured.step > Ratio{3} * *measured.usual) {
        if (goal.justification.empty())
            reasons.push_back({"step_too_large", fail});
        else
            reasons.push_back({"step_justified", warn});
    }
    if (measured.months > 0 && measured.reached == 0) reasons.push_back({"never_reached", warn});
    if (measured.months > 0 && measured.reached == measured.months) reasons.push_back({"already_met", warn});
    if (measured.months < enough_history_months) reasons.push_back({"history_short", warn});
    return sorted(SmartLetter::a, std::move(reasons), "achievable");
}

SmartCheck relevant(const SmartFacts& facts) {
    std::vector<CheckReason> reasons;
    if (facts.objective == HowItStands::unsaid) reasons.push_back({"objective_missing", fail});
    if (facts.objective == HowItStands::unknown) reasons.push_back({"objective_unknown", fail});
    if (facts.objective == HowItStands::ended) reasons.push_back({"objective_retired", fail});
    if (facts.objective == HowItStands::outside) reasons.push_back({"objective_outside", warn});
    if (facts.parent && *facts.parent != HowItStands::stands) reasons.push_back({"parent_not_active", warn});
    return sorted(SmartLetter::r, std::move(reasons), "relevant");
}

/// Whether so many calendar months in a row lie inside.
bool holds_a_window(const Goal& goal) {
    const Date first = goal.start == goal.start.first_of_month() ? goal.start : goal.start.first_of_next_month();
    return first.plus_months(goal.window_months) <= goal.end;
}

SmartCheck time_bound(const Goal& goal, Date today) {
    std::vector<CheckReason> reasons;
    if (goal.end - 1 <= today) reasons.push_back({"end_not_future", fail});
    if (goal.end > goal.start.plus_months(longest_goal_months)) reasons.push_back({"too_long", fail});
    if (goal.check_dates.empty()) reasons.push_back({"check_dates_missing", fail});
    if (!holds_a_window(goal)) reasons.push_back({"no_full_window", warn});
    return sorted(SmartLetter::t, std::move(reasons), "time_bound");
}

} // namespace

bool SmartCheck::says(std::string_view code) const {
    return std::any_of(reasons.begin(), reasons.end(), [&](const CheckReason& reason) { return reason.code == code; });
}

std::string SmartAnswer::failing() const {
    std::string letters;
    for (const SmartCheck& one : checks)
        if (one.result() == fail) letters += (letters.empty() ? "" : ", ") + std::string{name_of(one.letter)};
    return letters;
}

std::optional<Ratio> usable_baseline(const std::optional<Figure>& baseline) {
    const bool judged = baseline && (baseline->status == Status::ok || baseline->status == Status::immature);
    return judged ? baseline->value : std::nullopt;
}

SmartAnswer check(const Goal& goal, const KpiDefinition& kpi, const SmartFacts& facts) {
    const auto value = usable_baseline(facts.baseline);
    const Achievability measured =
        achievability(facts.history, {goal.target, value, months_of(goal), higher_is_better(kpi, goal.target, value)});
    return {{specific(facts), measurable(goal, kpi, facts), achievable(goal, measured), relevant(facts),
             time_bound(goal, facts.today)},
            measured};
}

} // namespace mizan::core
