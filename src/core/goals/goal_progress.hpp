#pragma once
#include "core/goals/goal.hpp"
#include "core/kpi/figure.hpp"

namespace mizan::core {

enum class GoalStatus : std::uint8_t { unknown, met, on_track, at_risk, off_track, missed };
inline constexpr std::array<std::string_view, 6> goal_status_names{"unknown", "met",       "on_track",
                                                                   "at_risk", "off_track", "missed"};
constexpr std::string_view name_of(GoalStatus status) {
    return goal_status_names[static_cast<std::size_t>(status)];
}

/// The full calendar months that a goal's value is taken over on a day: the last before it, or before the goal's end
/// where that came first. Never cumulative.
Period window_of(const Goal& goal, Date today);
bool has_ended(const Goal& goal, Date today);

/// The value that the straight line from the baseline at the start to the target at the end has on a day: before the
/// start the baseline, after the end the target. Nothing without a baseline.
std::optional<Ratio> line_at(const Goal& goal, const std::optional<Ratio>& baseline, Date day);

struct GoalProgress {
    std::optional<Ratio> progress; // (now − baseline) ÷ (target − baseline); below 0 and above 1 are told
    std::optional<Ratio> line;     // at the window's end
    GoalStatus status = GoalStatus::unknown;
    bool operator==(const GoalProgress&) const = default;
};

/// `now`: the figure over window_of(goal, today). metrics.md, Goals: read so that higher is better; before the end
/// `met` needs the interval's worse limit at the target. Without a baseline the line stands at the target. A limit that
/// does not exist is beyond everything; a count, a sum and a stock are what they are. A figure that is not judged (too
/// few rows, immature, nothing) is `unknown`.
GoalProgress progress_of(const Goal& goal, const KpiDefinition& kpi, const std::optional<Ratio>& baseline,
                         const Figure& now, Date today);

} // namespace mizan::core
