#include "app/commands/goals/stated_goal.hpp"

#include "app/queries/goals/goal_list.hpp"
#include "app/queries/kpi.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

Result<core::KpiDefinition> kpi_in_force(Reader& reader, const Standpoint& point, const std::string& id) {
    auto chosen = chosen_kpis(kpi_definitions(reader, point.known_at, today_of(point)), {id});
    if (!chosen) return chosen.refusal();
    return chosen->front();
}

Result<std::int64_t> objective_meant(Reader& reader, const Standpoint& point, const std::string& id) {
    if (id.empty()) return std::int64_t{0};
    const auto standing = objective_named(objectives(reader, point.known_at), id);
    if (!standing) return standing.refusal();
    if (!standing->objective.retired.empty()) return Refusal{"objective_is_retired", {{"found", id}}};
    return standing->subject;
}

Result<PersonId> owner_meant(const Standpoint& point, const std::string& name) {
    if (name.empty()) return PersonId{};
    return find_agent(point.rulebook, name);
}

/// Topics as the identities that are stored.
Result<std::vector<core::FilterClause>> filter_meant(Reader& reader, std::vector<core::FilterClause> filter) {
    const auto topics = reader.topics();
    for (core::FilterClause& clause : filter) {
        if (clause.field != "topic") continue;
        for (std::string& name : clause.any_of) {
            if (name == "unknown") continue;
            const auto found =
                std::find_if(topics.begin(), topics.end(), [&](const Named& topic) { return topic.name == name; });
            if (found == topics.end()) return Refusal{"goal_topic_unknown", {{"found", name}}};
            name = std::to_string(found->id);
        }
    }
    return filter;
}

Result<std::string> currency_meant(Reader& reader, const core::KpiDefinition& kpi, const std::string& given) {
    if (kpi.unit != core::Unit::money) return std::string{};
    const std::string currency = given.empty() ? reader.organisation().currency : given;
    if (currency.empty()) return Refusal{"goal_currency_missing", {{"kpi", kpi.id}}};
    if (!is_currency(currency)) return Refusal{"currency_unknown", {{"found", currency}}};
    return currency;
}

bool contains(const Standpoint& point, const core::Goal& parent, const core::Goal& child) {
    switch (parent.scope.kind) {
    case core::GoalScopeKind::organisation: return true;
    case core::GoalScopeKind::team:
        return child.scope == parent.scope ||
               (child.scope.kind == core::GoalScopeKind::agent &&
                point.rulebook.team_of(child.scope.person, child.start) == parent.scope.team);
    case core::GoalScopeKind::agent: return child.scope == parent.scope;
    }
    return false;
}

Result<void> check_parent(Reader& reader, const Standpoint& point, const core::Goal& goal) {
    if (goal.parent == 0) return {};
    const auto parent = goal_numbered(reader, goal.parent, point.known_at);
    if (!parent) return parent.refusal();
    const Arguments which{{"id", goal.parent}};
    if (parent->state == GoalState::closed || parent->state == GoalState::abandoned)
        return Refusal{"goal_parent_over", which};
    if (!contains(point, parent->goal, goal)) return Refusal{"goal_parent_scope", which};
    if (parent->goal.kpi != goal.kpi && goal.parent_reason.empty()) return Refusal{"goal_parent_kpi", which};
    return {};
}

} // namespace

Result<core::Goal> stated_goal(Reader& reader, const Standpoint& point, const GoalFacts& facts) {
    const auto kpi = kpi_in_force(reader, point, facts.kpi);
    if (!kpi) return kpi.refusal();
    const auto scope = scope_named(point.rulebook, facts.scope);
    if (!scope) return scope.refusal();
    auto filter = filter_meant(reader, facts.filter);
    if (!filter) return filter.refusal();
    auto currency = currency_meant(reader, *kpi, facts.currency);
    if (!currency) return currency.refusal();
    const auto owner = owner_meant(point, facts.owner);
    if (!owner) return owner.refusal();
    const auto objective = objective_meant(reader, point, facts.objective);
    if (!objective) return objective.refusal();
    core::Goal goal;
    goal.kpi = kpi->id;
    goal.kpi_version = kpi->version;
    goal.scope = *scope;
    goal.filter = *std::move(filter);
    goal.target = facts.target;
    goal.currency = *std::move(currency);
    goal.owner = *owner;
    goal.objective = *objective;
    goal.parent = facts.parent;
    goal.parent_reason = facts.parent_reason;
    goal.start = facts.start;
    goal.end = facts.end;
    goal.check_dates = facts.check_dates;
    std::sort(goal.check_dates.begin(), goal.check_dates.end());
    goal.baseline_period = facts.baseline_period;
    goal.no_baseline = facts.no_baseline;
    goal.justification = facts.justification;
    goal.window_months = facts.window_months;
    if (auto valid = core::validate(goal, *kpi); !valid) return valid.refusal();
    if (goal.check_dates.empty()) goal.check_dates = core::usual_check_dates(goal.start, goal.end);
    if (auto fine = check_parent(reader, point, goal); !fine) return fine.refusal();
    return goal;
}

Result<core::Goal> changed_goal(Reader& reader, const Standpoint& point, const core::Goal& before,
                                const GoalChange& change) {
    core::Goal goal = before;
    if (change.owner) {
        const auto owner = owner_meant(point, *change.owner);
        if (!owner) return owner.refusal();
        goal.owner = *owner;
    }
    if (change.objective) {
        const auto objective = objective_meant(reader, point, *change.objective);
        if (!objective) return objective.refusal();
        goal.objective = *objective;
    }
    goal.target = change.target.value_or(goal.target);
    goal.start = change.start.value_or(goal.start);
    goal.end = change.end.value_or(goal.end);
    if (change.check_dates) {
        goal.check_dates = *change.check_dates;
        std::sort(goal.check_dates.begin(), goal.check_dates.end());
    } else if (change.start || change.end) {
        goal.check_dates.clear(); // the usual ones, once the dates are known to be good
    }
    if (change.baseline_period) {
        goal.baseline_period = change.baseline_period;
        if (!change.no_baseline) goal.no_baseline.clear();
    }
    if (change.no_baseline) {
        goal.no_baseline = *change.no_baseline;
        if (!change.baseline_period) goal.baseline_period.reset();
    }
    goal.justification = change.justification.value_or(goal.justification);
    goal.window_months = change.window_months.value_or(goal.window_months);
    const auto kpi = pinned_kpi(reader, goal.kpi, goal.kpi_version, point.known_at);
    if (!kpi) return kpi.refusal();
    if (auto valid = core::validate(goal, *kpi); !valid) return valid.refusal();
    if (goal.check_dates.empty()) goal.check_dates = core::usual_check_dates(goal.start, goal.end);
    return goal;
}

} // namespace mizan::app
