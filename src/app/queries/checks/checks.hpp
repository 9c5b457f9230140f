#pragma once
#include "app/queries/checks/checked_rows.hpp"
#include "app/records/check_record.hpp"

namespace mizan::app {

struct CheckQuestion {
    Period period;
    std::string agent, team; // by name; empty: everybody. Who is compared stays the same
    std::optional<core::Check> check;
    bool all = false; // also what asks nothing
    Asking asking;
};

/// A row that is asked about.
struct AskedRow : CheckedRowName {
    InteractionId id;
    std::optional<Seconds> measured;
    std::optional<core::HandStamp::How> how;
};

/// A finding with its names, rows by opening, and what was answered.
struct AskedOf {
    core::Finding finding;
    std::string agent, agent_ar;
    std::vector<AskedRow> rows;
    std::vector<CheckAnswer> answers;
};

struct CheckList {
    Period period;
    Instant as_of, known_at;
    std::vector<core::CheckRule> rules; // as known then, by check
    std::vector<AskedOf> findings;      // by check and name
};

/// Reads every interaction of the period. Who may see only their own numbers is told of themself. Refuses
/// `not_permitted`, `agent_unknown`, `team_unknown`.
Result<CheckList> checks(App& app, const CheckQuestion& question);

} // namespace mizan::app
