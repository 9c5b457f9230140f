#include "report/documents/goal_parts.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

using text::say;
using text::say_word;
using text::Voice;

/// Labels of so many months have their room side by side.
constexpr std::size_t months_with_labels = 12;

std::optional<Ratio> baseline_of(const app::ToldGoal& told) {
    return core::usable_baseline(told.baseline);
}

Cell cell_of(const Voice& voice, const app::ToldGoal& told, const std::optional<Ratio>& value) {
    core::Figure figure;
    figure.value = value;
    figure.currency = told.record.goal.currency;
    return value_cell(voice, told.kpi, figure);
}

Cell day_cell(const Voice& voice, Date date) {
    return {text::short_date(voice, date), date};
}

TrendChart::Point point_of(const Voice& voice, const app::ToldGoal& told, Month month, const core::Figure* figure) {
    TrendChart::Point point{text::short_month(voice, month), {}, "–", {}, {}};
    if (figure && figure->value && figure->status == core::Status::ok) {
        point.value = figure->value;
        point.shown = text::figure_value(voice, told.kpi.unit, figure->value, figure->currency);
        point.interval = interval_of(voice, told.kpi, *figure);
    }
    if (month.first() >= told.record.goal.start.first_of_month() && month.first() < told.record.goal.end)
        point.aim = core::line_at(told.record.goal, baseline_of(told), month.end());
    return point;
}

void thin_labels(std::vector<TrendChart::Point>& points) {
    const std::size_t every = (points.size() + months_with_labels - 1) / months_with_labels;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (i % every != 0) points[i].label.clear();
}

/// The months before the goal from the first on that has any rows.
std::vector<app::GoalMonth> told_history(const app::ToldGoal& told) {
    auto months = told.history;
    const auto first =
        std::find_if(months.begin(), months.end(), [](const app::GoalMonth& month) { return month.figure.n > 0; });
    months.erase(months.begin(), first);
    return months;
}

/// Of shares, from a whole twentieth to another around everything that is drawn.
std::optional<Axis> axis_of(const Voice& voice, const app::ToldGoal& told, const TrendChart& chart) {
    if (told.kpi.unit != core::Unit::share) return std::nullopt;
    Ratio low = chart.target->at, high = low;
    const auto add = [&](const Ratio& value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const TrendChart::Point& point : chart.points) {
        if (point.value) add(*point.value);
        if (point.aim) add(*point.aim);
        if (point.interval) {
            add(point.interval->low);
            add(point.interval->high);
        }
    }
    constexpr std::int64_t parts = 20;
    const auto below = [](const Ratio& value) { return value.numerator() * parts / value.denominator(); };
    const std::int64_t from = below(low), to = std::min(parts, below(high) + 1);
    const Ratio first{from, parts}, last{to, parts};
    return Axis{first, last, text::share(voice, first, 0), text::share(voice, last, 0)};
}

void add_fact(Facts& facts, const Voice& voice, const char* code, std::string value) {
    if (!value.empty()) facts.facts.push_back({say(voice, code), std::move(value)});
}

std::string baseline_words(const Voice& voice, const app::ToldGoal& told) {
    if (!told.baseline) return told.record.goal.no_baseline;
    return say(voice, "report.goal_baseline_of",
               {{"value", goal_value(voice, told, told.baseline->value)},
                {"period", text::period(voice, *told.record.goal.baseline_period)},
                {"count", text::number(voice, told.baseline->n)}});
}

std::string check_days(const Voice& voice, const app::ToldGoal& told) {
    std::vector<std::string> days;
    for (const Date date : told.record.goal.check_dates)
        days.push_back(text::short_date(voice, date));
    return text::listed(voice, days);
}

} // namespace

Tone goal_tone(core::GoalStatus status) {
    switch (status) {
    case core::GoalStatus::met: return Tone::good;
    case core::GoalStatus::on_track: return Tone::accent;
    case core::GoalStatus::at_risk: return Tone::warn;
    case core::GoalStatus::off_track:
    case core::GoalStatus::missed: return Tone::bad;
    case core::GoalStatus::unknown: break;
    }
    return Tone::muted;
}

std::string scope_name(const Voice& voice, const app::ToldGoal& told) {
    if (told.record.goal.scope.kind == core::GoalScopeKind::organisation)
        return say_word(voice, "group_by", "organisation");
    return shown_name(voice, told.scope_name, told.scope_name_ar);
}

std::string goal_title(const Voice& voice, const app::ToldGoal& told) {
    return say(voice, "report.goal_title",
               {{"kpi", text::kpi_name(voice, told.kpi)}, {"scope", scope_name(voice, told)}});
}

std::string goal_value(const Voice& voice, const app::ToldGoal& told, const std::optional<Ratio>& value) {
    return value ? text::figure_value(voice, told.kpi.unit, value, told.record.goal.currency) : "–";
}

Table goals_table(const Voice& voice, const std::string& caption, const std::vector<const app::ToldGoal*>& goals) {
    Table table;
    table.caption = text::without_isolation(caption);
    table.caption_shown = false;
    table.columns = {Column::number(say(voice, "column.goal")).only_in(Where::data),
                     Column::text(say(voice, "report.column.measure"), 4),
                     Column::text(say(voice, "column.scope"), 2).only_in(Where::data),
                     Column::number(say(voice, "column.baseline")),
                     Column::number(say(voice, "column.target")),
                     Column::date(say(voice, "column.from")).only_in(Where::data),
                     Column::date(say(voice, "column.to")),
                     Column::number(say(voice, "report.column.value")),
                     Column::number(say(voice, "report.column.low")).only_in(Where::data),
                     Column::number(say(voice, "report.column.high")).only_in(Where::data),
                     Column::number(say(voice, "report.column.n")).only_in(Where::data),
                     Column::number(say(voice, "column.line")),
                     Column::chart(say(voice, "report.goal_months"), 4),
                     Column::text(say(voice, "column.goal_status"), 2),
                     Column::text(say(voice, "column.state"), 1).only_in(Where::data),
                     Column::text(say(voice, "column.owner"), 2).only_in(Where::data)};
    for (const app::ToldGoal* told : goals) {
        const core::Goal& goal = told->record.goal;
        const std::string state = say_word(voice, "goal_state", name_of(told->record.state));
        const std::string note = say(voice, "report.n_note", {{"count", text::number(voice, told->now.n)}});
        table.rows.push_back({Cell{text::number(voice, told->record.subject), told->record.subject},
                              Cell{text::kpi_name(voice, told->kpi)}.noted(scope_name(voice, *told)).bold(),
                              Cell{scope_name(voice, *told)}, cell_of(voice, *told, baseline_of(*told)),
                              cell_of(voice, *told, goal.target), day_cell(voice, goal.start),
                              day_cell(voice, goal.end - 1), cell_of(voice, *told, told->now.value).noted(note),
                              cell_of(voice, *told, told->now.low), cell_of(voice, *told, told->now.high),
                              Cell{text::number(voice, told->now.n), told->now.n},
                              cell_of(voice, *told, told->progress.line), Cell{goal_chart(voice, *told)},
                              Cell{say_word(voice, "goal_status", name_of(told->progress.status))}
                                  .noted(state)
                                  .toned(goal_tone(told->progress.status))
                                  .bold(),
                              Cell{state}, Cell{shown_name(voice, told->owner, told->owner_ar)}});
    }
    return table;
}

Facts goal_facts(const Voice& voice, const app::ToldGoal& told) {
    const core::Goal& goal = told.record.goal;
    Facts facts;
    add_fact(facts, voice, "column.goal_status",
             say(voice, "report.goal_standing",
                 {{"goal_status", std::string{name_of(told.progress.status)}},
                  {"goal_state", std::string{name_of(told.record.state)}}}));
    add_fact(facts, voice, "column.target", goal_value(voice, told, goal.target));
    add_fact(facts, voice, "column.baseline", baseline_words(voice, told));
    add_fact(facts, voice, "report.goal_now",
             say(voice, "report.goal_baseline_of",
                 {{"value", goal_value(voice, told, told.now.value)},
                  {"period", text::period(voice, told.window)},
                  {"count", text::number(voice, told.now.n)}}));
    if (told.progress.line) add_fact(facts, voice, "report.goal_line", goal_value(voice, told, told.progress.line));
    if (told.progress.progress)
        add_fact(facts, voice, "column.progress", text::share(voice, *told.progress.progress, 0));
    add_fact(facts, voice, "report.goal_time",
             say(voice, "report.goal_from_to", {{"from", goal.start}, {"to", goal.end - 1}}));
    add_fact(facts, voice, "report.goal_check_dates", check_days(voice, told));
    add_fact(facts, voice, "column.owner",
             told.owner.empty() ? std::string{} : shown_name(voice, told.owner, told.owner_ar));
    add_fact(facts, voice, "report.goal_justification", goal.justification);
    add_fact(facts, voice, "report.goal_reason", told.record.reason);
    return facts;
}

Chart goal_chart(const Voice& voice, const app::ToldGoal& told) {
    TrendChart chart;
    for (const app::GoalMonth& month : told_history(told))
        chart.points.push_back(point_of(voice, told, month.month, &month.figure));
    const core::Goal& goal = told.record.goal;
    for (Month month = Month::of(goal.start); month.first() < goal.end; ++month.number) {
        const core::Figure* figure = nullptr;
        for (const app::GoalMonth& since : told.since)
            if (since.month == month) figure = &since.figure;
        chart.points.push_back(point_of(voice, told, month, figure));
    }
    thin_labels(chart.points);
    chart.target = Mark{goal.target, say(voice, "column.target"), goal_value(voice, told, goal.target)};
    chart.tone = goal_tone(told.progress.status);
    chart.axis = axis_of(voice, told, chart);
    return {say(voice, "report.goal_chart", {{"kpi", text::kpi_name(voice, told.kpi)}}), chart};
}

Table months_table(const Voice& voice, const app::ToldGoal& told) {
    Table table;
    table.caption = text::without_isolation(say(voice, "report.goal_months_of", {{"id", told.record.subject}}));
    table.caption_shown = false;
    table.columns = {
        Column::text(say(voice, "column.month"), 2),        Column::number(say(voice, "report.column.n")),
        Column::number(say(voice, "report.column.value")),  Column::number(say(voice, "report.column.low")),
        Column::number(say(voice, "report.column.high")),   Column::number(say(voice, "column.line")),
        Column::text(say(voice, "report.column.status"), 2)};
    const auto add = [&](const app::GoalMonth& month, bool of_goal) {
        const auto line =
            of_goal ? core::line_at(told.record.goal, baseline_of(told), month.month.end()) : std::nullopt;
        table.rows.push_back({Cell{text::month(voice, month.month)},
                              Cell{text::number(voice, month.figure.n), month.figure.n},
                              cell_of(voice, told, month.figure.value), cell_of(voice, told, month.figure.low),
                              cell_of(voice, told, month.figure.high), cell_of(voice, told, line),
                              Cell{say_word(voice, "status", name_of(month.figure.status))}});
    };
    for (const app::GoalMonth& month : told_history(told))
        add(month, false);
    for (const app::GoalMonth& month : told.since)
        add(month, true);
    return table;
}

Table checks_table(const Voice& voice, const app::ToldGoal& told) {
    Table table;
    table.caption = text::without_isolation(say(voice, "report.goal_checks_of", {{"id", told.record.subject}}));
    table.caption_shown = false;
    table.columns = {Column::text(say(voice, "column.letter"), 2), Column::text(say(voice, "column.result"), 1),
                     Column::text(say(voice, "column.reason"), 5)};
    for (const core::SmartCheck& check : told.smart.checks)
        for (const core::CheckReason& reason : check.reasons) {
            const Tone tone = reason.result == core::CheckResult::pass   ? Tone::good
                              : reason.result == core::CheckResult::warn ? Tone::warn
                                                                         : Tone::bad;
            table.rows.push_back({Cell{say_word(voice, "smart_letter", name_of(check.letter))},
                                  Cell{say_word(voice, "smart_result", name_of(reason.result))}.toned(tone),
                                  Cell{say_word(voice, "smart_reason", reason.code)}});
        }
    return table;
}

std::string forecast_words(const Voice& voice, const app::ToldGoal& told) {
    const core::Forecast& forecast = told.forecast;
    if (forecast.month == Month{} || told.record.state == app::GoalState::abandoned) return {};
    if (!forecast.value || !forecast.low)
        return say(voice, "goal_forecast_none", {{"least", std::int64_t{core::least_forecast_months}}});
    return say(voice, "goal_forecast",
               {{"month", text::month(voice, forecast.month)},
                {"value", goal_value(voice, told, forecast.value)},
                {"low", goal_value(voice, told, forecast.low)},
                {"high", goal_value(voice, told, forecast.high)}});
}

} // namespace mizan::report
