#include "app/commands/memberships.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/standpoint.hpp"
#include "core/service/engagement_dates.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

std::string person_detail(PersonId person) {
    return nlohmann::json{{"person", person.value}}.dump();
}

Result<core::Engagement> engagement_of(const MembershipFacts& facts, const core::Rulebook& rulebook) {
    if (auto problems = problems_of(facts); !problems.empty()) return problems.front().second;
    core::Engagement engagement{facts.from, facts.to, {}, facts.role, facts.grade, facts.shift, facts.fte};
    if (!facts.team.empty()) {
        const auto team = find_team(rulebook, facts.team);
        if (!team) return team.refusal();
        engagement.team = *team;
    }
    return engagement;
}

/// Nothing on these dates.
core::Engagement nothing_on(std::optional<Date> from, std::optional<Date> to) {
    core::Engagement nothing;
    nothing.from = from;
    nothing.to = to;
    return nothing;
}

std::string team_name(const core::Rulebook& rulebook, TeamId team) {
    const core::Team* found = team_of(rulebook, team);
    return found ? found->name : "";
}

std::optional<Refusal> neighbour_met(const core::Person& person, const core::Engagement& replaced,
                                     const core::Engagement& engagement, const core::Rulebook& rulebook) {
    for (const core::Engagement& other : person.engagements)
        if (!(other == replaced) && core::meet(other, engagement))
            return Refusal{"membership_overlaps",
                           {{"from", other.from ? Argument{*other.from} : Argument{std::string{"…"}}},
                            {"to", other.to ? Argument{*other.to - 1} : Argument{std::string{"…"}}},
                            {"team", team_name(rulebook, other.team)}}};
    return std::nullopt;
}

/// `edit(writer, rulebook, person)` for a person named as questions name people.
template <class Edit>
Result<void> membership_edited(App& app, const std::string& actor, const std::string& action, const std::string& name,
                               Edit edit) {
    return edited(app, actor, action, Action::edit_people,
                  [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                      const auto id = find_agent(rulebook, name);
                      if (!id) return id.refusal();
                      const Result<void> done = edit(writer, rulebook, *person_of(rulebook, *id));
                      if (!done) return done.refusal();
                      return person_detail(*id);
                  });
}

} // namespace

std::vector<std::pair<std::string, Refusal>> problems_of(const MembershipFacts& facts) {
    std::vector<std::pair<std::string, Refusal>> problems;
    if (std::find(person_roles.begin(), person_roles.end(), facts.role) == person_roles.end())
        problems.emplace_back("role", Refusal{"role_unknown", {{"found", facts.role}}});
    if (facts.team.empty() && facts.role == "agent" && facts.grade.empty() && facts.shift.empty() && !facts.fte)
        problems.emplace_back("team", Refusal{"membership_says_nothing", {}});
    if (facts.fte && (*facts.fte <= Ratio{0} || Ratio{1} < *facts.fte))
        problems.emplace_back("fte", Refusal{"fte_out_of_range", {{"found", facts.fte->fixed(2)}}});
    if (facts.from && facts.to && *facts.to <= *facts.from)
        problems.emplace_back("to", Refusal{"range_backwards", {{"from", *facts.from}, {"to", *facts.to - 1}}});
    return problems;
}

Result<void> add_membership(App& app, const std::string& actor, const std::string& person,
                            const MembershipFacts& facts) {
    return membership_edited(
        app, actor, "membership_add", person,
        [&](Writer& writer, const core::Rulebook& rulebook, const core::Person& known) -> Result<void> {
            const auto engagement = engagement_of(facts, rulebook);
            if (!engagement) return engagement.refusal();
            const auto& before = known.engagements;
            if (std::find(before.begin(), before.end(), *engagement) != before.end())
                return Refusal{"nothing_changed", {}};
            writer.add_engagement(known.id, *engagement);
            return {};
        });
}

Result<void> end_membership(App& app, const std::string& actor, const std::string& person, Date on) {
    return membership_edited(app, actor, "membership_end", person,
                             [&](Writer& writer, const core::Rulebook&, const core::Person& known) -> Result<void> {
                                 const core::Engagement* holds = known.engagement_on(on);
                                 if (!holds) return Refusal{"membership_none_on", {{"date", on}}};
                                 writer.add_engagement(known.id, nothing_on(on, holds->to));
                                 return {};
                             });
}

Result<void> correct_membership(App& app, const std::string& actor, const std::string& person, Date on,
                                const MembershipFacts& facts) {
    return membership_edited(
        app, actor, "membership_correct", person,
        [&](Writer& writer, const core::Rulebook& rulebook, const core::Person& known) -> Result<void> {
            const core::Engagement* holds = known.engagement_on(on);
            if (!holds) return Refusal{"membership_none_on", {{"date", on}}};
            const auto engagement = engagement_of(facts, rulebook);
            if (!engagement) return engagement.refusal();
            if (*engagement == *holds) return Refusal{"nothing_changed", {}};
            if (auto met = neighbour_met(known, *holds, *engagement, rulebook)) return *std::move(met);
            for (const core::Engagement& lost : core::without(*holds, *engagement))
                writer.add_engagement(known.id, nothing_on(lost.from, lost.to));
            writer.add_engagement(known.id, *engagement);
            return {};
        });
}

} // namespace mizan::app
