#pragma once
#include "app/queries/row_names.hpp"

namespace mizan::app {

/// Which of its targets an open interaction passes first.
enum class AwaitedTarget : std::uint8_t { first_response, resolution };
inline constexpr std::array<std::string_view, 2> awaited_target_names{"first_response", "resolution"};

/// An open interaction that is past a target, or will be soon.
struct DueRow {
    InteractionId id;
    std::string source, external_id;
    PersonId owner; // none: nobody's
    RowNames names; // the agent is the owner
    core::Channel channel = core::Channel::email;
    std::optional<core::Priority> priority;
    Instant opened_at;
    AwaitedTarget target = AwaitedTarget::first_response;
    Instant breach_at;    // the first instant at which the clock exceeds the target
    Seconds left{0};      // until the target, in working time of `calendar`; below zero: over
    std::string calendar; // its id
    bool overdue = false;
};

struct DueWork {
    std::int64_t open = 0;    // all open interactions
    std::int64_t overdue = 0; // of them, past a target
    std::vector<DueRow> rows; // overdue, or due within the time asked for; the least time left first
};
/// Of all open interactions (of a team's), whenever they were opened: see each_open_row.
DueWork due_work(Reader& reader, const Standpoint& point, std::optional<TeamId> team, Seconds soon);

/// A promise or follow-up that is due and neither kept nor withdrawn.
struct DuePromise {
    InteractionId id;
    std::string source, external_id;
    PersonId who; // none: nobody's
    RowNames names;
    bool follow_up = false;
    core::Channel channel = core::Channel::email;
    Instant opened_at, made_at, due_at;
    bool overdue = false; // else due later today
};
/// Due in [from, to); the earliest first.
std::vector<DuePromise> due_promises(Reader& reader, const Standpoint& point, std::optional<TeamId> team, Instant from,
                                     Instant to);

} // namespace mizan::app
