#pragma once
#include "app/app.hpp"
#include "core/service/people.hpp"

namespace mizan::app {

/// The roles that a person can have.
inline constexpr std::array<std::string_view, 4> person_roles{"agent", "lead", "hr", "admin"};

/// A membership as a form or a command line says it: [from, to), open where missing.
struct MembershipFacts {
    std::string team; // by name; empty: none
    std::string role = "agent", grade, shift;
    std::optional<Ratio> fte; // of a full-time job, above 0, at most 1
    std::optional<Date> from, to;
};

/// What is wrong with it, each with the field's name: `role_unknown` {found}, `fte_out_of_range` {found},
/// `range_backwards` {from, to}, `membership_says_nothing` (neither a team nor another role than agent).
std::vector<std::pair<std::string, Refusal>> problems_of(const MembershipFacts& facts);

/// Holds on its dates from now on; what was said of those dates gives way, before and after them it stays. A team that
/// nobody has named yet is refused with `team_unknown` {found}; also `agent_unknown` {found}, `nothing_changed`.
Result<void> add_membership(App& app, const std::string& actor, const std::string& person,
                            const MembershipFacts& facts);

/// The membership that holds on `on` ends: from that day on nothing holds, until its end. Refuses
/// `membership_none_on` {date}.
Result<void> end_membership(App& app, const std::string& actor, const std::string& person, Date on);

/// The one that holds on `on` was another: its dates are said anew, and on those that it loses nothing holds. Refuses
/// as add_membership, and `membership_none_on` {date}; where it would run into a neighbour `membership_overlaps` {from,
/// to, team}, which is to be corrected first.
Result<void> correct_membership(App& app, const std::string& actor, const std::string& person, Date on,
                                const MembershipFacts& facts);

} // namespace mizan::app
