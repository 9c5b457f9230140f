#pragma once
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/period.hpp"
#include "base/ratio.hpp"
#include "core/kpi/definition.hpp"
#include "core/kpi/intervals.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::core {

/// Whom a goal is of.
enum class GoalScopeKind : std::uint8_t { organisation, team, agent };
inline constexpr std::array<std::string_view, 3> goal_scope_names{"organisation", "team", "agent"};
constexpr std::string_view name_of(GoalScopeKind kind) {
    return goal_scope_names[static_cast<std::size_t>(kind)];
}
struct GoalScope {
    GoalScopeKind kind = GoalScopeKind::organisation;
    TeamId team;
    PersonId person;
    bool operator==(const GoalScope&) const = default;
};

/// What a goal says, as its owner states it.
struct Goal {
    std::string kpi;
    int kpi_version = 1; // the definition that it is measured with, whatever comes later
    GoalScope scope;
    std::vector<FilterClause> filter; // which of the scope's rows; empty: all
    Ratio target;                     // in the KPI's unit; of money in minor units
    std::string currency;             // of money
    PersonId owner;                   // none: not said yet
    std::int64_t objective = 0;       // 0: not said yet
    std::int64_t parent = 0;          // the goal that it serves; 0: none
    std::string parent_reason;        // why it serves a goal of another KPI
    Date start, end;                  // half-open
    std::vector<Date> check_dates;    // ascending, inside
    std::optional<Period> baseline_period;
    std::string no_baseline; // the owner's words why there is none; empty: not said
    std::string justification;
    int window_months = 1; // the full calendar months that its value is taken over
    bool operator==(const Goal&) const = default;
};

/// How long it takes, in months: whole ones from the start, and what remains as a share of the month that it is in.
Ratio months_of(const Goal& goal);
inline constexpr int longest_goal_months = 24;

/// Where values of the KPI can lie.
Scale scale_of(const KpiDefinition& kpi);

/// Whether more is better. Of a KPI that says neither, the goal says it: towards the target; nothing without a baseline
/// that differs from it.
std::optional<bool> higher_is_better(const KpiDefinition& kpi, const Ratio& target,
                                     const std::optional<Ratio>& baseline);

/// On the first of every month inside, and on the last day: when a goal is looked at, where nobody says otherwise.
std::vector<Date> usual_check_dates(Date start, Date end);

/// Refuses what no goal can say: `goal_backwards` {from, to}, `goal_dates_out_of_range` {from, to} (more than ten
/// years, or before 1900 or after 2200), `goal_target_out_of_range` {found, kpi, low, high}, `goal_target_negative`
/// {found, kpi, low}, `goal_target_too_long` {found} (too many digits), `goal_window_out_of_range` {found},
/// `goal_check_date_outside` {found, from, to}, `goal_baseline_twice`, `goal_filter_field_unknown` {field},
/// `goal_filter_not_for_kpi` {field, kpi}, and what RowFilter::from refuses.
Result<void> validate(const Goal& goal, const KpiDefinition& kpi);
/// Refuses a target that the measured baseline makes senseless: `goal_target_is_baseline` {kpi, found},
/// `goal_target_worse` {kpi, found, baseline}.
Result<void> check_target(const Goal& goal, const KpiDefinition& kpi, const std::optional<Ratio>& baseline);

} // namespace mizan::core
