#include "cli/goals.hpp"

#include "base/typed.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Json filter_json(const app::ToldGoal& told) {
    Json filter = Json::object();
    for (const core::FilterClause& clause : told.record.goal.filter) {
        Json codes = Json::array();
        for (const std::string& code : clause.field == "topic" ? told.topics : clause.any_of)
            codes.add(code);
        filter.put(clause.field, std::move(codes));
    }
    return filter;
}

Json reached_json(const core::Achievability& measured) {
    if (measured.months == 0) return {};
    return Json::fixed(Ratio{measured.reached, measured.months}, 6);
}

} // namespace

CLI::App* goal_group(CLI::App& root) {
    return group_of(root, "goal", "help_goal_group");
}
CLI::App* objective_group(CLI::App& root) {
    return group_of(root, "objective", "help_objective_group");
}

void declare_goal(CLI::App& line, GoalOptions& options) {
    line.add_option("DB", options.database, "help_database")->required();
    line.add_option("GOAL", options.goal, "help_goal_number")->required();
}

app::GoalCommand command_of(const Context& context, const GoalOptions& options) {
    return {options.goal, options.reason, context.asking()};
}

app::ToldGoal told_goal(Context& context, app::App& app, std::int64_t goal) {
    app::GoalQuestion question;
    question.goal = goal;
    question.asking = context.asking();
    return std::move(granted(app::goal_list(app, question, context.progress())).goals.front());
}

void declare_statement(CLI::App& line, GoalStatement& options, bool all_needed) {
    line.add_option("--target", options.target, "help_goal_target")->type_name("VALUE")->required(all_needed);
    line.add_option("--from", options.from, "help_goal_from")->type_name("DATE")->required(all_needed);
    line.add_option("--to", options.to, "help_goal_to")->type_name("DATE")->required(all_needed);
    line.add_option("--objective", options.objective, "help_goal_objective")->type_name("ID");
    line.add_option("--owner", options.owner, "help_goal_owner")->type_name("NAME");
    line.add_option("--baseline-period", options.baseline_period, "help_goal_baseline_period")->type_name("PERIOD");
    line.add_option("--no-baseline", options.no_baseline, "help_goal_no_baseline")->type_name("TEXT");
    line.add_option("--justification", options.justification, "help_goal_justification")->type_name("TEXT");
    line.add_option("--check-date", options.check_dates, "help_goal_check_date")
        ->type_name("DATE")
        ->allow_extra_args(false);
    line.add_option("--window-months", options.window_months, "help_goal_window_months")->type_name("N");
}

Ratio target_of(const std::string& text) {
    const auto target = typed_number(text);
    if (!target) throw Refused{{"goal_target_unreadable", {{"found", text}}}};
    return *target;
}

std::vector<Date> check_dates_of(const std::vector<std::string>& texts) {
    std::vector<Date> dates;
    dates.reserve(texts.size());
    for (const std::string& text : texts)
        dates.push_back(date_of("--check-date", text));
    return dates;
}

std::string scope_text(const app::ToldGoal& told) {
    switch (told.record.goal.scope.kind) {
    case core::GoalScopeKind::team: return "team:" + told.scope_name;
    case core::GoalScopeKind::agent: return "agent:" + told.scope_name;
    default: return "org";
    }
}

Json goal_value(const app::ToldGoal& told, const std::optional<Ratio>& value) {
    return value_json(told.kpi.unit, value, told.record.goal.currency);
}

Cell goal_cell(const Context& context, const app::ToldGoal& told, const std::optional<Ratio>& value) {
    core::Figure figure;
    figure.currency = told.record.goal.currency;
    return value_cell(context, told.kpi, figure, value);
}

void put_goal(Json& object, const app::ToldGoal& told) {
    const core::Goal& goal = told.record.goal;
    Json dates = Json::array();
    for (const Date date : goal.check_dates)
        dates.add(date.iso());
    object.put("goal", told.record.subject)
        .put("version", told.record.version)
        .put("state", name_of(told.record.state))
        .put("kpi", goal.kpi)
        .put("kpi_version", goal.kpi_version)
        .put("scope", scope_text(told))
        .put("filter", filter_json(told))
        .put("target", goal_value(told, goal.target))
        .put("from", goal.start.iso())
        .put("to", (goal.end - 1).iso())
        .put("check_dates", std::move(dates))
        .put("window_months", goal.window_months)
        .put("owner", text_or_null(told.owner))
        .put("objective", told.objective ? Json{told.objective->id} : Json{})
        .put("parent", goal.parent == 0 ? Json{} : Json{goal.parent})
        .put("parent_reason", text_or_null(goal.parent_reason))
        .put("no_baseline", text_or_null(goal.no_baseline))
        .put("justification", text_or_null(goal.justification))
        .put("baseline", baseline_json(told));
}

Json figure_json(const app::ToldGoal& told, const core::Figure& figure) {
    Json json = Json::object();
    json.put("n", figure.n)
        .put("value", goal_value(told, figure.value))
        .put("low", goal_value(told, figure.low))
        .put("high", goal_value(told, figure.high))
        .put("status", name_of(figure.status));
    return json;
}

Json baseline_json(const app::ToldGoal& told) {
    if (!told.baseline) return {};
    Json json = Json::object();
    json.put("period", told.record.goal.baseline_period->name);
    const Json figure = figure_json(told, *told.baseline);
    for (const auto& [key, value] : figure.members())
        json.put(key, value);
    json.put("pinned", told.record.baseline.has_value());
    return json;
}

Json months_json(const app::ToldGoal& told, const std::vector<app::GoalMonth>& months) {
    Json json = Json::array();
    for (const app::GoalMonth& month : months) {
        Json row = Json::object();
        row.put("month", month.month.iso());
        const Json figure = figure_json(told, month.figure);
        for (const auto& [key, value] : figure.members())
            row.put(key, value);
        json.add(std::move(row));
    }
    return json;
}

void put_standing(Json& object, const app::ToldGoal& told) {
    Json now = figure_json(told, told.now);
    now.put("window", told.window.name);
    object.put("status", name_of(told.progress.status))
        .put("progress", told.progress.progress ? Json::number(*told.progress.progress) : Json{})
        .put("line", goal_value(told, told.progress.line))
        .put("now", std::move(now));
}

void put_checks(Json& object, const app::ToldGoal& told) {
    Json checks = Json::array();
    for (const core::SmartCheck& check : told.smart.checks) {
        Json reasons = Json::array();
        for (const core::CheckReason& reason : check.reasons)
            reasons.add(reason.code);
        checks.add(Json::object()
                       .put("letter", name_of(check.letter))
                       .put("result", name_of(check.result()))
                       .put("reason", check.reasons.front().code)
                       .put("reasons", std::move(reasons)));
    }
    const core::Achievability& measured = told.smart.achievability;
    object.put("ok", told.smart.failing().empty())
        .put("checks", std::move(checks))
        .put("months", Json::number(core::months_of(told.record.goal)))
        .put("step", goal_value(told, measured.step))
        .put("usual", goal_value(told, measured.usual))
        .put("history_months", measured.months)
        .put("reached_share", reached_json(measured));
}

Table checks_table(const Context& context, const app::ToldGoal& told) {
    Table table{
        {context.column("goal", true), context.column("letter"), context.column("result"), context.column("reason")}};
    const Cell goal{text::digits(context.voice(), std::to_string(told.record.subject)), Json{told.record.subject}};
    const bool human = context.format() == Format::table;
    for (const core::SmartCheck& check : told.smart.checks)
        for (const core::CheckReason& reason : check.reasons)
            table.add(
                {goal,
                 {human ? context.word("smart_letter", name_of(check.letter)) : "", Json{name_of(check.letter)}, true},
                 word_cell(context, "smart_result", name_of(reason.result)),
                 word_cell(context, "smart_reason", reason.code)});
    return table;
}

void print_with_checks(const Context& context, const app::ToldGoal& told) {
    Json json = Json::object();
    put_goal(json, told);
    put_checks(json, told);
    context.print(json, checks_table(context, told));
}

Column goal_status_column(const Context& context) {
    return {"status", context.format() == Format::table ? context.word("column", "goal_status") : "status"};
}

void print_state(Context& context, app::App& app, const GoalOptions& options, const std::string& sentence) {
    const auto versions = granted(app::goal_versions(app, options.goal, {context.actor(), {}, {}}));
    const app::GoalRecord& record = versions.back();
    context.print(
        Json::object().put("goal", record.subject).put("version", record.version).put("state", name_of(record.state)),
        context.say(sentence, {{"id", record.subject}}));
}

} // namespace mizan::cli
