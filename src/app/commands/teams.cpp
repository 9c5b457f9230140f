#include "app/commands/teams.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

std::string team_detail(TeamId team) {
    return nlohmann::json{{"team", team.value}}.dump();
}

} // namespace

std::vector<std::pair<std::string, Refusal>> problems_of(const TeamFacts& facts, TeamId self,
                                                         const core::Rulebook& rulebook) {
    std::vector<std::pair<std::string, Refusal>> problems;
    const auto taken = [&](const std::string& name) {
        return std::any_of(rulebook.teams.begin(), rulebook.teams.end(), [&](const core::Team& team) {
            return team.id != self && (team.name == name || team.name_ar == name);
        });
    };
    if (facts.name.empty()) problems.emplace_back("name", Refusal{"name_missing", {}});
    for (const auto& [field, name] : {std::pair{"name", facts.name}, {"name_ar", facts.name_ar}})
        if (!name.empty() && taken(name)) problems.emplace_back(field, Refusal{"team_name_taken", {{"found", name}}});
    return problems;
}

Result<void> add_team(App& app, const std::string& actor, const TeamFacts& facts) {
    return edited(app, actor, "team_add", Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      if (auto problems = problems_of(facts, {}, rulebook); !problems.empty())
                          return problems.front().second;
                      const TeamId team = writer.team(facts.name);
                      if (team_of(rulebook, team))
                          return Refusal{"team_name_taken", {{"found", facts.name}}}; // its earlier name
                      if (!facts.name_ar.empty()) writer.name_team(team, facts.name_ar);
                      return team_detail(team);
                  });
}

Result<void> change_team(App& app, const std::string& actor, const std::string& team, const TeamFacts& facts,
                         const std::optional<TeamFacts>& seen) {
    return edited(app, actor, "team_change", Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const auto id = find_team(rulebook, team);
                      if (!id) return id.refusal();
                      if (auto problems = problems_of(facts, *id, rulebook); !problems.empty())
                          return problems.front().second;
                      const core::Team& before = *team_of(rulebook, *id);
                      const TeamFacts known{before.name, before.name_ar};
                      if (facts == known) return Refusal{"nothing_changed", {}};
                      if (seen && *seen != known) return Refusal{"changed_meanwhile", {}};
                      if (facts.name != before.name) writer.rename_team(*id, facts.name);
                      writer.name_team(*id, facts.name_ar);
                      return team_detail(*id);
                  });
}

} // namespace mizan::app
