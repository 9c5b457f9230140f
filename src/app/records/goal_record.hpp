#pragma once
#include "app/ports/store.hpp"
#include "core/goals/goal_progress.hpp"

namespace mizan::app {

/// draft → active → closed; a draft or an active goal may be abandoned.
enum class GoalState : std::uint8_t { draft, active, closed, abandoned };
inline constexpr std::array<std::string_view, 4> goal_state_names{"draft", "active", "closed", "abandoned"};
constexpr std::string_view name_of(GoalState state) {
    return goal_state_names[static_cast<std::size_t>(state)];
}

/// A figure as it was measured, kept beside the goal: what it is judged by does not move with later facts.
struct PinnedFigure {
    core::Figure figure; // n, k, value, limits and status only
    Period period;
    Instant as_of, known_at;
};

/// One version of a goal.
struct GoalRecord {
    std::int64_t subject = 0; // the goal's number
    int version = 1;
    GoalState state = GoalState::draft;
    core::Goal goal;
    std::string reason;                   // of this version; empty: of the first, and of activation
    std::optional<PinnedFigure> baseline; // since activation, where the goal has one
    std::optional<PinnedFigure> outcome;  // since closing
    core::GoalStatus outcome_status = core::GoalStatus::unknown;
    Instant recorded_at;
    std::string actor;
};

inline constexpr std::string_view goal_kind = "goal";

std::string body_of(const GoalRecord& goal);
/// As they stand, by number.
std::vector<GoalRecord> goals(Reader& reader, Instant known_at);
/// Every version of one, the oldest first; none where there is no such goal.
std::vector<GoalRecord> versions_of_goal(Reader& reader, std::int64_t subject, Instant known_at);
/// As it stands. Refuses `goal_unknown` {id}.
Result<GoalRecord> goal_numbered(Reader& reader, std::int64_t subject, Instant known_at);

} // namespace mizan::app
