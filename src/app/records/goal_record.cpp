#include "app/records/goal_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <map>

namespace mizan::app {
namespace {

using Json = nlohmann::json;

Period period_in(const Json& json) {
    auto period = Period::parse(json.get<std::string>());
    if (!period) throw nlohmann::json::other_error::create(501, "no period", &json);
    return *std::move(period);
}

Json json_of_filter(const std::vector<core::FilterClause>& filter) {
    Json clauses = Json::array();
    for (const core::FilterClause& clause : filter)
        clauses.push_back({{"field", clause.field}, {"any_of", clause.any_of}});
    return clauses;
}

std::vector<core::FilterClause> filter_in(const Json& json) {
    std::vector<core::FilterClause> filter;
    for (const Json& clause : json)
        filter.push_back({clause.at("field").get<std::string>(), clause.at("any_of").get<std::vector<std::string>>()});
    return filter;
}

Json json_of_goal(const core::Goal& goal) {
    Json dates = Json::array();
    for (const Date date : goal.check_dates)
        dates.push_back(date.iso());
    return {{"kpi", goal.kpi},
            {"kpi_version", goal.kpi_version},
            {"scope", std::string{name_of(goal.scope.kind)}},
            {"team", goal.scope.team.value},
            {"filter", json_of_filter(goal.filter)},
            {"target", json_of(goal.target)},
            {"currency", goal.currency},
            {"owner", goal.owner.value},
            {"objective", goal.objective},
            {"parent", goal.parent},
            {"parent_reason", goal.parent_reason},
            {"start", goal.start.iso()},
            {"end", goal.end.iso()},
            {"check_dates", dates},
            {"baseline_period", goal.baseline_period ? Json(goal.baseline_period->name) : Json()},
            {"no_baseline", goal.no_baseline},
            {"justification", goal.justification},
            {"window_months", goal.window_months}};
}

core::Goal goal_in(const Json& json) {
    core::Goal goal;
    goal.kpi = json.at("kpi").get<std::string>();
    goal.kpi_version = json.at("kpi_version").get<int>();
    goal.scope = {code_from<core::GoalScopeKind>(core::goal_scope_names, json.at("scope")),
                  TeamId{json.at("team").get<std::int64_t>()},
                  {}};
    goal.filter = filter_in(json.at("filter"));
    goal.target = value_from<Ratio>(json.at("target"));
    goal.currency = json.at("currency").get<std::string>();
    goal.owner = PersonId{json.at("owner").get<std::int64_t>()};
    goal.objective = json.at("objective").get<std::int64_t>();
    goal.parent = json.at("parent").get<std::int64_t>();
    goal.parent_reason = json.at("parent_reason").get<std::string>();
    goal.start = value_from<Date>(json.at("start"));
    goal.end = value_from<Date>(json.at("end"));
    for (const Json& date : json.at("check_dates"))
        goal.check_dates.push_back(value_from<Date>(date));
    if (!json.at("baseline_period").is_null()) goal.baseline_period = period_in(json.at("baseline_period"));
    goal.no_baseline = json.at("no_baseline").get<std::string>();
    goal.justification = json.at("justification").get<std::string>();
    goal.window_months = json.at("window_months").get<int>();
    return goal;
}

Json json_of_pinned(const std::optional<PinnedFigure>& pinned) {
    if (!pinned) return {};
    const core::Figure& figure = pinned->figure;
    return {{"n", figure.n},
            {"k", figure.k ? Json(*figure.k) : Json()},
            {"value", json_of(figure.value)},
            {"low", json_of(figure.low)},
            {"high", json_of(figure.high)},
            {"status", std::string{name_of(figure.status)}},
            {"currency", figure.currency},
            {"period", pinned->period.name},
            {"as_of", unix_seconds(pinned->as_of)},
            {"known_at", unix_seconds(pinned->known_at)}};
}

std::optional<PinnedFigure> pinned_in(const Json& json, const std::string& kpi) {
    if (json.is_null()) return std::nullopt;
    PinnedFigure pinned;
    pinned.figure.kpi = kpi;
    pinned.figure.n = json.at("n").get<std::int64_t>();
    if (!json.at("k").is_null()) pinned.figure.k = json.at("k").get<std::int64_t>();
    pinned.figure.value = maybe_from<Ratio>(json.at("value"));
    pinned.figure.low = maybe_from<Ratio>(json.at("low"));
    pinned.figure.high = maybe_from<Ratio>(json.at("high"));
    pinned.figure.status = code_from<core::Status>(core::status_names, json.at("status"));
    pinned.figure.currency = json.at("currency").get<std::string>();
    pinned.period = period_in(json.at("period"));
    pinned.as_of = instant_from_unix(json.at("as_of").get<std::int64_t>());
    pinned.known_at = instant_from_unix(json.at("known_at").get<std::int64_t>());
    return pinned;
}

GoalRecord goal_of(const Record& record) {
    return read_body(record, [&](const Json& body) {
        GoalRecord told;
        told.subject = record.subject;
        told.version = body.at("version").get<int>();
        told.state = code_from<GoalState>(goal_state_names, body.at("state"));
        told.goal = goal_in(body.at("goal"));
        told.goal.scope.person = PersonId{body.at("person").get<std::int64_t>()};
        told.reason = body.at("reason").get<std::string>();
        told.baseline = pinned_in(body.at("baseline"), told.goal.kpi);
        told.outcome = pinned_in(body.at("outcome"), told.goal.kpi);
        told.outcome_status = code_from<core::GoalStatus>(core::goal_status_names, body.at("outcome_status"));
        told.recorded_at = record.recorded_at;
        told.actor = record.actor;
        return told;
    });
}

} // namespace

std::string body_of(const GoalRecord& goal) {
    return Json{{"version", goal.version},
                {"state", std::string{name_of(goal.state)}},
                {"person", goal.goal.scope.person.value}, // what is about somebody says so here
                {"goal", json_of_goal(goal.goal)},
                {"reason", goal.reason},
                {"baseline", json_of_pinned(goal.baseline)},
                {"outcome", json_of_pinned(goal.outcome)},
                {"outcome_status", std::string{name_of(goal.outcome_status)}}}
        .dump();
}

std::vector<GoalRecord> goals(Reader& reader, Instant known_at) {
    std::map<std::int64_t, GoalRecord> latest;
    for (const Record& record : reader.records(goal_kind, known_at))
        latest.insert_or_assign(record.subject, goal_of(record));
    return values_of(std::move(latest));
}

std::vector<GoalRecord> versions_of_goal(Reader& reader, std::int64_t subject, Instant known_at) {
    std::vector<GoalRecord> versions;
    for (const Record& record : reader.records_of(goal_kind, subject, known_at))
        versions.push_back(goal_of(record));
    return versions;
}

Result<GoalRecord> goal_numbered(Reader& reader, std::int64_t subject, Instant known_at) {
    auto versions = versions_of_goal(reader, subject, known_at);
    if (versions.empty()) return Refusal{"goal_unknown", {{"id", subject}}};
    return std::move(versions.back());
}

} // namespace mizan::app
