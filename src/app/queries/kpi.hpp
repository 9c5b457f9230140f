#pragma once
#include "app/app.hpp"
#include "core/fairness/comparison.hpp"
#include "core/kpi/figure.hpp"

#include <map>

namespace mizan::app {

enum class GroupBy : std::uint8_t { organisation, agent, team, channel, topic, month };
inline constexpr std::array<std::string_view, 6> group_by_names{"organisation", "agent", "team",
                                                                "channel",      "topic", "month"};

struct KpiQuestion {
    Period period;
    GroupBy by = GroupBy::organisation;
    std::vector<std::string> kpis; // empty: all
    std::string agent, team;       // by name (or alias); empty: everybody
    Asking asking;
    /// By agent: also each against the group, which is everybody with rows in the period (in the team asked for),
    /// whether or not one agent is asked for.
    bool compare = false;
    std::optional<core::KpiDefinition> draft; // one that is not kept: its figures alone
};

/// The figures of one group. `key` is the group's name (agent or team name, channel code, topic, "2025-06"); missing:
/// work without an agent, team or topic; such a group is last.
struct KpiGroup {
    std::optional<std::string> key;
    std::string key_ar; // the Arabic name where there is one
    PersonId person;    // of agents
    std::vector<core::Figure> figures;
};

struct KpiAnswer {
    Period period;
    GroupBy by = GroupBy::organisation;
    Instant as_of, known_at;
    std::vector<core::KpiDefinition> definitions;             // of the figures, in their order
    std::map<std::string, core::GroupComparison> comparisons; // by KPI, of those compared
    std::vector<KpiGroup> groups;                             // by name
};

/// Refuses what core::validate does of a draft; `kpi_unknown` {found}, `agent_unknown` {found}, `team_unknown` {found}.
/// Agents without a row in the period are left out of the answer.
Result<KpiAnswer> kpis(App& app, const KpiQuestion& question, const Progress& progress = {});

/// All definitions: built-in, then the organisation's own as they hold on a date.
std::vector<core::KpiDefinition> kpi_definitions(Reader& reader, Instant known_at, Date on);

} // namespace mizan::app
