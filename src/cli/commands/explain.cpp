#include "app/queries/explain.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct ExplainOptions {
    std::string database, period, agent, kpi, only;
    std::optional<std::int64_t> limit;
};

constexpr std::array<std::string_view, 3> outcome_names{"counted", "left_out", "unknown"};

std::string_view name_of(core::RowOutcome::State state) {
    return outcome_names[static_cast<std::size_t>(state)];
}

/// In the unit of the figure.
Json brought_json(const core::KpiDefinition& kpi, const app::ExplainedRow& row) {
    const Ratio value = core::brought(kpi, row.outcome);
    const bool part = kpi.unit == core::Unit::share && kpi.statistic == core::Statistic::mean;
    return part ? Json::fixed(value, 6) : Json::number(value);
}

/// What a counted row brings to the figure: success of a share, the value of anything else.
void put_outcome(Json& json, const core::KpiDefinition& kpi, const app::ExplainedRow& row) {
    const bool counted = row.outcome.state == core::RowOutcome::State::counted;
    const bool share = kpi.statistic == core::Statistic::share;
    json.put("outcome", name_of(row.outcome.state))
        .put("reason", text_or_null(row.reason))
        .put("success", counted && share ? Json{row.outcome.success} : Json{})
        .put("value", counted && !share ? brought_json(kpi, row) : Json{})
        .put("elapsed", counted && row.outcome.elapsed != core::missing ? Json{row.outcome.elapsed} : Json{})
        .put("reported", row.outcome.reported);
}

Json row_json(const Context& context, const core::KpiDefinition& kpi, const app::ExplainedRow& row) {
    Json clock = Json::array();
    for (const app::ClockSegment& segment : row.clock)
        clock.add(Json::object()
                      .put("kind", app::clock_segment_names[static_cast<std::size_t>(segment.kind)])
                      .put("from", context.json(segment.from))
                      .put("to", context.json(segment.to)));
    Json participants = Json::array();
    for (const std::string& name : row.participants)
        participants.add(name);
    Json json = Json::object();
    json.put("source", row.source)
        .put("external_id", row.external_id)
        .put("channel", core::name_of(row.channel))
        .put("topic", text_or_null(row.topic))
        .put("opened_at", context.json(row.opened_at));
    put_outcome(json, kpi, row);
    json.put("working_s", seconds_json(row.working))
        .put("elapsed_s", seconds_json(row.elapsed))
        .put("calendar", text_or_null(row.calendar))
        .put("breach_at", context.json(row.breach_at))
        .put("due_at", context.json(row.due_at))
        .put("kept_at", context.json(row.kept_at))
        .put("clock", std::move(clock))
        .put("link", text_or_null(row.link))
        .put("participants", std::move(participants))
        .put("corrections", row.corrections);
    return json;
}

Json json_of(const Context& context, const app::Explanation& answer) {
    Json definition = Json::object(), figure = Json::object(), rows = Json::array();
    definition.put("kpi", answer.definition.id)
        .put("version", answer.definition.version)
        .put("credit", core::name_of(answer.definition.role))
        .put("min_n", answer.definition.min_n)
        .put("text", answer.definition.built_in ? Json{context.word("kpi_definition", answer.definition.id)} : Json{});
    put_figure(figure, answer.definition, answer.figure);
    for (const app::ExplainedRow& row : answer.rows)
        rows.add(row_json(context, answer.definition, row));
    Json json = Json::object();
    json.put("agent", answer.agent)
        .put("period", answer.period.name)
        .put("definition", std::move(definition))
        .put("as_of", context.json(answer.as_of))
        .put("known_at", context.json(answer.known_at))
        .put("rules_version", answer.rulebook_version)
        .put("figure", std::move(figure))
        .put("counted", answer.counted)
        .put("left_out", answer.left_out)
        .put("unknown", answer.unknown)
        .put("rows", std::move(rows));
    return json;
}

Cell reason_cell(const Context& context, const std::string& reason) {
    if (reason.empty()) return {"", Json{}};
    return word_cell(context, "reason", reason);
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : "; ") + name;
    return text;
}

Table table_of(const Context& context, const app::Explanation& answer) {
    std::vector<Column> columns{
        context.column("external_id"),     context.column("channel"),     context.column("topic"),
        context.column("opened_at"),       context.column("outcome"),     context.column("reason"),
        context.column("success"),         context.column("value", true), context.column("working_s", true),
        context.column("elapsed_s", true), context.column("calendar"),    context.column("breach_at")};
    const bool promises = answer.definition.section == core::Section::promises;
    if (promises) columns.insert(columns.end(), {context.column("due_at"), context.column("kept_at")});
    const bool several = std::any_of(answer.rows.begin(), answer.rows.end(),
                                     [](const app::ExplainedRow& row) { return !row.participants.empty(); });
    if (several) columns.push_back(context.column("participants"));
    Table table{std::move(columns)};
    const auto instant = [&](const std::optional<Instant>& at) {
        return Cell{at ? text::instant(context.voice(), *at) : "", context.json(at), true};
    };
    const bool share = answer.definition.statistic == core::Statistic::share;
    for (const app::ExplainedRow& row : answer.rows) {
        const bool counted = row.outcome.state == core::RowOutcome::State::counted;
        const std::string success = row.outcome.success ? "yes" : "no";
        const Json value = counted && !share ? brought_json(answer.definition, row) : Json{};
        std::vector<Cell> cells{
            row.external_id,
            word_cell(context, "channel", core::name_of(row.channel)),
            row.topic,
            instant(row.opened_at),
            word_cell(context, "outcome", name_of(row.outcome.state)),
            reason_cell(context, row.reason),
            counted && share ? word_cell(context, "yes_no", success) : Cell{"", Json{}},
            Cell{text::digits(context.voice(), value.bare()), value},
            duration_cell(context, row.working),
            duration_cell(context, row.elapsed),
            Cell{row.calendar.empty() ? "" : text::calendar_name(context.voice(), row.calendar), Json{row.calendar}},
            instant(row.breach_at)};
        if (promises) cells.insert(cells.end(), {instant(row.due_at), instant(row.kept_at)});
        if (several) cells.emplace_back(listed(row.participants));
        table.add(std::move(cells));
    }
    return table;
}

void tell_figure(const Context& context, const app::Explanation& answer) {
    if (context.format() != Format::table) return;
    const core::Figure& figure = answer.figure;
    context.note(context.say("explain_figure", {{"agent", answer.agent},
                                                {"kpi", answer.definition.id},
                                                {"value", text::figure_value(context.voice(), answer.definition.unit,
                                                                             figure.value, figure.currency)},
                                                {"count", figure.n},
                                                {"counted", answer.counted},
                                                {"left_out", answer.left_out},
                                                {"not_known", answer.unknown}}));
}

int run(Context& context, const ExplainOptions& options) {
    if (options.limit && *options.limit < 1) throw WrongUsage{{"usage_limit", {{"found", *options.limit}}}};
    app::ExplainQuestion question;
    question.period = context.period(options.period);
    question.agent = options.agent;
    question.kpi = options.kpi;
    for (std::size_t i = 0; i < outcome_names.size(); ++i)
        if (outcome_names[i] == options.only) question.only = static_cast<core::RowOutcome::State>(i);
    if (options.limit) question.limit = *options.limit;
    app::App app = context.open(options.database);
    question.asking = context.asking();
    const app::Explanation answer = granted(app::explain(app, question, context.progress()));
    context.print(json_of(context, answer), table_of(context, answer));
    tell_figure(context, answer);
    return done;
}

} // namespace

Command declare_explain(CLI::App& root) {
    const auto options = std::make_shared<ExplainOptions>();
    CLI::App* line = root.add_subcommand("explain", "help_explain");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME")->required();
    line->add_option("--kpi", options->kpi, "help_kpi_id")->type_name("ID")->required();
    line->add_option("--only", options->only, "help_explain_only")
        ->check(one_of({"counted", "left_out", "unknown"}))
        ->type_name("counted|left_out|unknown");
    line->add_option("--limit", options->limit, "help_explain_limit")->type_name("ROWS");
    return {line, [options](Context& context) { return run(context, *options); },
            "explain support.mizan --period 2025-06 --agent \"Noor Demo\" --kpi first_response"};
}

} // namespace mizan::cli
