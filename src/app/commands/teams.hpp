#pragma once
#include "app/app.hpp"
#include "core/kpi/segment_builder.hpp"

namespace mizan::app {

struct TeamFacts {
    std::string name, name_ar;
    bool operator==(const TeamFacts&) const = default;
};

/// What is wrong with the facts of `self` (none: of a team to be made), each with the field's name: `name_missing`,
/// `team_name_taken` {found}.
std::vector<std::pair<std::string, Refusal>> problems_of(const TeamFacts& facts, TeamId self,
                                                         const core::Rulebook& rulebook);

/// A team of that name. Refuses what problems_of tells.
Result<void> add_team(App& app, const std::string& actor, const TeamFacts& facts);

/// Says both names of a team anew; files that say its earlier name still mean it. Refuses also `team_unknown` {found},
/// `nothing_changed`, and `changed_meanwhile` where not what was `seen` when the edit began stands now (missing: not
/// asked).
Result<void> change_team(App& app, const std::string& actor, const std::string& team, const TeamFacts& facts,
                         const std::optional<TeamFacts>& seen = {});

} // namespace mizan::app
