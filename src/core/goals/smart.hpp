#pragma once
#include "core/goals/achievability.hpp"
#include "core/goals/goal.hpp"
#include "core/kpi/figure.hpp"

namespace mizan::core {

enum class SmartLetter : std::uint8_t { s, m, a, r, t };
inline constexpr std::array<std::string_view, 5> smart_letter_names{"S", "M", "A", "R", "T"};
constexpr std::string_view name_of(SmartLetter letter) {
    return smart_letter_names[static_cast<std::size_t>(letter)];
}
enum class CheckResult : std::uint8_t { pass, warn, fail };
inline constexpr std::array<std::string_view, 3> check_result_names{"pass", "warn", "fail"};
constexpr std::string_view name_of(CheckResult result) {
    return check_result_names[static_cast<std::size_t>(result)];
}

/// One finding of a check, by its code.
struct CheckReason {
    std::string_view code;
    CheckResult result = CheckResult::pass;
    bool operator==(const CheckReason&) const = default;
};

/// One letter. Its reasons, the gravest first; at least one.
struct SmartCheck {
    SmartLetter letter = SmartLetter::s;
    std::vector<CheckReason> reasons;
    CheckResult result() const { return reasons.front().result; }
    bool says(std::string_view code) const;
    bool operator==(const SmartCheck&) const = default;
};

/// How what a goal names stands on the day it is checked.
enum class HowItStands : std::uint8_t { unsaid, unknown, ended, outside, stands };

/// Everything that a goal is checked by, besides itself.
struct SmartFacts {
    Date today;
    bool version_in_force = true;                // the pinned definition is the one in force
    HowItStands scope = HowItStands::stands;     // the team or the person: stands, or unknown, or ended (left)
    HowItStands owner = HowItStands::stands;     // or unsaid, unknown, ended (left)
    HowItStands objective = HowItStands::stands; // or unsaid, unknown, ended (retired), outside (its dates)
    std::optional<HowItStands> parent;           // of the goal that it serves: stands (active), or ended
    std::optional<Figure> baseline;              // measured over the stated period
    std::vector<MonthValue> history;             // at most twelve months before the goal, ascending
};

struct SmartAnswer {
    std::array<SmartCheck, 5> checks;
    Achievability achievability;
    /// The letters that fail: "A, T"; empty where none does.
    std::string failing() const;
    bool operator==(const SmartAnswer&) const = default;
};

/// The five checks of metrics.md, Goals. Codes:
/// - S: specific; owner_missing, owner_unknown, owner_left, scope_unknown fail; scope_left, definition_outdated warn
/// - M: measured, no_baseline_stated; baseline_not_stated, baseline_not_earlier, baseline_no_data, baseline_too_few,
///   target_is_baseline, target_worse, direction_unknown fail; baseline_immature, baseline_not_over (the days to come
///   are not in it) warn
/// - A: achievable; step_too_large fails; step_justified, step_unknown, history_short, never_reached, already_met warn
/// - R: relevant; objective_missing, objective_unknown, objective_retired fail; objective_outside, parent_not_active
///   warn
/// - T: time_bound; end_not_future, too_long, check_dates_missing fail; no_full_window warns
SmartAnswer check(const Goal& goal, const KpiDefinition& kpi, const SmartFacts& facts);

/// The baseline's value, where it can be used.
std::optional<Ratio> usable_baseline(const std::optional<Figure>& baseline);

} // namespace mizan::core
