#include "cli/goals.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

/// Of a goal that is over nothing is forecast.
bool is_forecast(const app::ToldGoal& told) {
    return told.forecast.month != Month{};
}

Json forecast_json(const app::ToldGoal& told) {
    const core::Forecast& forecast = told.forecast;
    if (!is_forecast(told)) return {};
    Json json = Json::object();
    json.put("method", "least_squares")
        .put("months", forecast.months)
        .put("month", forecast.value ? Json{forecast.month.iso()} : Json{})
        .put("value", goal_value(told, forecast.value))
        .put("low", goal_value(told, forecast.low))
        .put("high", goal_value(told, forecast.high))
        .put("status", forecast.value ? "ok" : "too_few");
    return json;
}

/// Month by month since the start, each with where the line stood at its end.
Table months_table(const Context& context, const app::ToldGoal& told) {
    Table table{{context.column("month"), context.column("n", true), context.column("value", true),
                 context.column("low", true), context.column("high", true), context.column("line", true),
                 context.column("status")}};
    const auto baseline = core::usable_baseline(told.baseline);
    for (const app::GoalMonth& month : told.since)
        table.add({Cell{text::month(context.voice(), month.month), Json{month.month.iso()}, true},
                   Cell{text::number(context.voice(), month.figure.n), Json{month.figure.n}},
                   goal_cell(context, told, month.figure.value), goal_cell(context, told, month.figure.low),
                   goal_cell(context, told, month.figure.high),
                   goal_cell(context, told, core::line_at(told.record.goal, baseline, month.month.end())),
                   word_cell(context, "status", name_of(month.figure.status))});
    return table;
}

void tell_where_it_stands(const Context& context, const app::ToldGoal& told) {
    if (context.format() != Format::table) return;
    const auto shown = [&](const std::optional<Ratio>& value) { return goal_cell(context, told, value).shown; };
    context.note(context.say("goal_stands", {{"id", told.record.subject},
                                             {"goal_status", std::string{name_of(told.progress.status)}},
                                             {"period", text::period(context.voice(), told.window)},
                                             {"value", shown(told.now.value)},
                                             {"target", shown(told.record.goal.target)}}));
    if (!is_forecast(told)) return;
    if (told.forecast.value && told.forecast.low)
        context.note(context.say("goal_forecast", {{"month", text::month(context.voice(), told.forecast.month)},
                                                   {"value", shown(told.forecast.value)},
                                                   {"low", shown(told.forecast.low)},
                                                   {"high", shown(told.forecast.high)}}));
    else
        context.note(context.say("goal_forecast_none", {{"least", std::int64_t{core::least_forecast_months}}}));
}

struct GoalProgressOptions : GoalOptions {};

int run(Context& context, const GoalProgressOptions& options) {
    app::App app = context.open(options.database);
    const app::ToldGoal told = told_goal(context, app, options.goal);
    Json json = Json::object();
    json.put("goal", told.record.subject)
        .put("state", name_of(told.record.state))
        .put("kpi", told.record.goal.kpi)
        .put("target", goal_value(told, told.record.goal.target))
        .put("baseline", baseline_json(told));
    put_standing(json, told);
    json.put("forecast", forecast_json(told)).put("months", months_json(told, told.since));
    context.print(json, months_table(context, told));
    tell_where_it_stands(context, told);
    return done;
}

} // namespace

Command declare_goal_progress(CLI::App& root) {
    const auto options = std::make_shared<GoalProgressOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("progress", "help_goal_progress");
    declare_goal(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); },
            "goal progress support.mizan 7 --as-of 2025-10-05"};
}

} // namespace mizan::cli
