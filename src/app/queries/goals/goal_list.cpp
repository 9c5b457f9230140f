#include "app/queries/goals/goal_list.hpp"

#include "app/actor.hpp"
#include "app/segments.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// Which goals somebody may see.
struct GoalSight {
    bool everybody = true;
    PersonId person;
    TeamId team;
    bool sees(const core::GoalScope& scope) const {
        switch (scope.kind) {
        case core::GoalScopeKind::organisation: return true;
        case core::GoalScopeKind::team: return everybody || (team && scope.team == team);
        case core::GoalScopeKind::agent: return everybody || scope.person == person;
        }
        return false;
    }
};

Result<GoalSight> goal_sight(const App& app, Reader& reader, const Standpoint& point, const std::string& actor) {
    const auto sight = sight_of(app, reader, actor, "");
    if (!sight) return sight.refusal();
    if (sight->others) return GoalSight{};
    const auto person = find_agent(point.rulebook, sight->agent);
    if (!person) return person.refusal();
    return GoalSight{false, *person, point.rulebook.team_of(*person, today_of(point))};
}

/// Those that the question is about and its asker may see; by status they are chosen later.
Result<std::vector<GoalRecord>> chosen(Reader& reader, const GoalQuestion& question, const Standpoint& point,
                                       const GoalSight& sight) {
    std::optional<core::GoalScope> scope;
    if (!question.scope.empty()) {
        const auto named = scope_named(point.rulebook, question.scope);
        if (!named) return named.refusal();
        scope = *named;
    }
    std::int64_t objective = 0;
    if (!question.objective.empty()) {
        const auto named = objective_named(objectives(reader, point.known_at), question.objective);
        if (!named) return named.refusal();
        objective = named->subject;
    }
    std::vector<GoalRecord> records;
    for (GoalRecord& record : goals(reader, point.known_at)) {
        const core::Goal& goal = record.goal;
        if (question.goal && record.subject != *question.goal) continue;
        if (question.state && record.state != *question.state) continue;
        if ((scope && goal.scope != *scope) || (objective != 0 && goal.objective != objective)) continue;
        if (question.overlapping &&
            (goal.end <= question.overlapping->first || question.overlapping->end <= goal.start))
            continue;
        if (sight.sees(goal.scope)) records.push_back(std::move(record));
    }
    if (question.goal && records.empty()) return Refusal{"goal_unknown", {{"id", *question.goal}}};
    return records;
}

} // namespace

Standpoint goal_standpoint(const App& app, Reader& reader, const Asking& asking) {
    return standpoint(app, reader, Period::of(Month{}), asking);
}

Result<core::GoalScope> scope_named(const core::Rulebook& rulebook, const std::string& text) {
    constexpr std::string_view team_mark = "team:", agent_mark = "agent:";
    if (text == "org" || text == "organisation") return core::GoalScope{};
    if (text.starts_with(team_mark)) {
        const auto team = find_team(rulebook, text.substr(team_mark.size()));
        if (!team) return team.refusal();
        return core::GoalScope{core::GoalScopeKind::team, *team, {}};
    }
    if (text.starts_with(agent_mark)) {
        const auto person = find_agent(rulebook, text.substr(agent_mark.size()));
        if (!person) return person.refusal();
        return core::GoalScope{core::GoalScopeKind::agent, {}, *person};
    }
    return Refusal{"goal_scope_unreadable", {{"found", text}}};
}

Result<GoalAnswer> goal_list(App& app, const GoalQuestion& question, const Progress& progress) {
    auto reader = app.store->read();
    Standpoint point = goal_standpoint(app, *reader, question.asking);
    const auto sight = goal_sight(app, *reader, point, question.asking.actor);
    if (!sight) return sight.refusal();
    auto records = chosen(*reader, question, point, *sight);
    if (!records) return records.refusal();
    if (const auto range = months_read(*reader, point, *records)) {
        reader = reader_with_segments(app, *range, question.asking.known_at, progress);
        point = goal_standpoint(app, *reader, question.asking);
    }
    GoalAnswer answer{point.as_of,
                      point.known_at,
                      today_of(point),
                      standing_vision(*reader, point.known_at),
                      objectives(*reader, point.known_at),
                      told_goals(app, *reader, point, *std::move(records), progress)};
    if (question.status)
        std::erase_if(answer.goals, [&](const ToldGoal& told) { return told.progress.status != *question.status; });
    return answer;
}

Result<std::vector<GoalRecord>> goal_versions(App& app, std::int64_t goal, const Asking& asking) {
    const auto reader = app.store->read();
    const Standpoint point = goal_standpoint(app, *reader, asking);
    const auto sight = goal_sight(app, *reader, point, asking.actor);
    if (!sight) return sight.refusal();
    auto versions = versions_of_goal(*reader, goal, point.known_at);
    if (versions.empty() || !sight->sees(versions.back().goal.scope)) return Refusal{"goal_unknown", {{"id", goal}}};
    return versions;
}

} // namespace mizan::app
