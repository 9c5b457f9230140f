#pragma once
#include "app/queries/below_target.hpp"
#include "app/queries/due_work.hpp"

namespace mizan::app {

struct TodayQuestion {
    std::string team; // by name; empty: everybody
    Asking asking;
};

/// A target that passes within so much working time is soon.
inline constexpr Seconds soon_limit{4 * 3600};
/// Promises older than this are no longer asked for.
inline constexpr Seconds promises_back{90 * 86'400};
/// Where nothing was opened for so long, the data has come to a halt, and the question is asked of its last moment.
inline constexpr Seconds halt_after{3 * 86'400};

/// Something to act on, with its evidence.
struct TodayThing {
    enum class Kind : std::uint8_t { overdue_promises, overdue_work, below_target, all_below_target };
    Kind kind = Kind::overdue_work;
    PersonId person; // none: of work and promises nobody's, of targets everybody's
    std::string agent, agent_ar;
    std::int64_t count = 0, of = 0;   // of promises and work: the person's overdue ones, and all overdue ones
    std::optional<BelowTarget> below; // of targets
};
inline constexpr std::array<std::string_view, 4> today_thing_names{"overdue_promises", "overdue_work", "below_target",
                                                                   "all_below_target"};

struct TodayAnswer {
    Instant as_of, known_at;
    bool halted = false;            // `as_of` was not given and is the last opening, not now
    Period month;                   // the newest full one that has data: of the targets
    std::vector<TodayThing> things; // at most three
    DueWork work;
    std::vector<DuePromise> promises; // due today or overdue
    std::int64_t rulebook_version = 0;
};

/// What a team lead acts on first. The things, in this order: whose promises are overdue most; who holds most overdue
/// work (two or more); then what is below target, as `below_target` tells it, until there are three.
/// Refuses `team_unknown` {found}, `no_interactions` where the database is empty.
Result<TodayAnswer> today(App& app, const TodayQuestion& question, const Progress& progress = {});

} // namespace mizan::app
