#pragma once
#include "app/app.hpp"
#include "core/kpi/evaluate.hpp"

namespace mizan::app {

/// Where a question is asked from: its two instants, the rules as known then, and the period in instants.
struct Standpoint {
    Instant as_of, known_at;
    std::optional<Instant> past; // `known_at`, where the question named one
    core::Rulebook rulebook;
    core::KpiRules rules;
    core::Scope scope;                            // of the period, without team, channel or topic
    std::map<PersonId, PersonId> counted_as = {}; // whose hours worked are another's, in a preview
};

Standpoint standpoint(const App& app, Reader& reader, const Period& period, const Asking& asking);

/// By name in either language or an alias of any source; a name whose own person has no name in any source yields to
/// the alias. As it stands, else whatever the case of its letters A–Z where that fits one person only. Refuses with
/// `agent_unknown` {found}.
Result<PersonId> find_agent(const core::Rulebook& rulebook, const std::string& name);
/// By name in either language. Refuses with `team_unknown` {found}.
Result<TeamId> find_team(const core::Rulebook& rulebook, const std::string& name);

/// Of whom a question is that names an agent, a team, both or nobody. Refuses as the two above.
struct Whose {
    std::optional<PersonId> person;
    std::optional<TeamId> team;
};
Result<Whose> whose(const core::Rulebook& rulebook, const std::string& agent, const std::string& team);

const core::Person* person_of(const core::Rulebook& rulebook, PersonId id);
const core::Team* team_of(const core::Rulebook& rulebook, TeamId id);

/// Those of the ids, in their order; with no ids all. Refuses with `kpi_unknown` {found}.
Result<std::vector<core::KpiDefinition>> chosen_kpis(std::vector<core::KpiDefinition> all,
                                                     const std::vector<std::string>& ids);

bool in_scope(const core::SegmentRow& row, const core::Scope& scope);
bool in_scope(const core::SegmentReply& reply, const core::Scope& scope);
bool in_scope(const core::SegmentPromise& promise, const core::Scope& scope);
bool in_scope(const core::SegmentReview& review, const core::Scope& scope);
bool any_in_scope(const core::Segment& segment, const core::Scope& scope);

} // namespace mizan::app
