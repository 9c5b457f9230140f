#include "app/queries/kpi.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct KpiOptions {
    std::string database, listed, period, by, agent, team;
    std::vector<std::string> kpis;
};

app::GroupBy group_by(const std::string& name) {
    const auto found = std::find(app::group_by_names.begin(), app::group_by_names.end(), name);
    return found == app::group_by_names.end() ? app::GroupBy::organisation
                                              : static_cast<app::GroupBy>(found - app::group_by_names.begin());
}

constexpr std::array<std::string_view, 7> unit_names{"count", "share", "seconds", "rating", "score", "money", "rate"};
constexpr std::array<std::string_view, 3> better_names{"neither", "low", "high"};

constexpr std::array<std::string_view, 7> statistic_names{"count", "share", "mean", "median", "p90", "sum", "ratio"};

/// A measure of the organisation's own: topics of its filter by name.
struct Own {
    core::KpiDefinition kpi;
    std::optional<Date> from;
};

Json kpi_json(const Context& context, const core::KpiDefinition& kpi, const std::string& definition) {
    Json json = Json::object();
    json.put("kpi", kpi.id)
        .put("version", kpi.version)
        .put("name", kpi_name(context, kpi))
        .put("unit", unit_names[static_cast<std::size_t>(kpi.unit)])
        .put("better", better_names[static_cast<std::size_t>(kpi.better)])
        .put("min_n", kpi.min_n)
        .put("credit", core::name_of(kpi.role))
        .put("definition", definition);
    return json;
}

/// What only own measures have.
void put_own(Json& json, const Own& own) {
    Json filter = Json::object();
    for (const core::FilterClause& clause : own.kpi.filter) {
        Json codes = Json::array();
        for (const std::string& code : clause.any_of)
            codes.add(code);
        filter.put(clause.field, std::move(codes));
    }
    json.put("from", own.from ? Json{own.from->iso()} : Json{})
        .put("statistic", statistic_names[static_cast<std::size_t>(own.kpi.statistic)])
        .put("measure", text_or_null(own.kpi.measure))
        .put("denominator", text_or_null(own.kpi.denominator))
        .put("filter", std::move(filter));
}

/// Every version of the organisation's own measures; none without a database.
std::vector<Own> own_kpis(Context& context, const std::string& database) {
    std::vector<Own> own;
    if (database.empty()) return own;
    const app::App app = context.open(database);
    const auto reader = app.store->read();
    const Instant now = std::max(context.clock().now(), reader->last_change());
    for (auto& [kpi, from] : reader->own_kpis(context.asking().known_at.value_or(now))) {
        for (core::FilterClause& clause : kpi.filter)
            if (clause.field == "topic")
                for (std::string& topic : clause.any_of)
                    if (topic != "unknown") topic = reader->topic_name(TopicId{std::stoll(topic)});
        own.push_back({std::move(kpi), from});
    }
    return own;
}

/// The built-in definitions, then the organisation's own.
int list(Context& context, const std::string& database) {
    Json json = Json::array();
    Table table{{context.column("kpi"), context.column("name"), context.column("unit"), context.column("better"),
                 context.column("min_n", true), context.column("definition")}};
    const auto add_row = [&](const core::KpiDefinition& kpi, const std::string& definition) {
        table.add({kpi.id, kpi_name(context, kpi),
                   word_cell(context, "kpi_unit", unit_names[static_cast<std::size_t>(kpi.unit)]),
                   word_cell(context, "better", better_names[static_cast<std::size_t>(kpi.better)]),
                   Cell{text::number(context.voice(), kpi.min_n), Json{kpi.min_n}}, definition});
    };
    const std::vector<Own> own = own_kpis(context, database);
    for (const core::KpiDefinition& kpi : core::built_in_kpis()) {
        const std::string definition = text::kpi_definition(context.voice(), kpi);
        json.add(kpi_json(context, kpi, definition));
        add_row(kpi, definition);
    }
    for (const Own& one : own) {
        const std::string definition = text::kpi_definition(context.voice(), one.kpi);
        Json row = kpi_json(context, one.kpi, definition);
        put_own(row, one);
        json.add(std::move(row));
        add_row(one.kpi, definition);
    }
    context.print(json, table);
    return done;
}

std::string shown_key(const Context& context, app::GroupBy by, const app::KpiGroup& group) {
    if (by == app::GroupBy::organisation) return context.word("group_by", "organisation");
    if (!group.key) return context.word("group_without", app::group_by_names[static_cast<std::size_t>(by)]);
    if (by == app::GroupBy::channel) return context.word("channel", *group.key);
    const bool arabic = context.voice().language == text::Language::ar && !group.key_ar.empty();
    return arabic ? group.key_ar : *group.key;
}

Json by_json(app::GroupBy by, const app::KpiGroup& group) {
    Json json = Json::object();
    if (by != app::GroupBy::organisation)
        json.put(std::string{app::group_by_names[static_cast<std::size_t>(by)]}, group.key);
    return json;
}

const core::KpiDefinition& definition_of(const app::KpiAnswer& answer, const std::string& kpi) {
    return *std::find_if(answer.definitions.begin(), answer.definitions.end(),
                         [&](const core::KpiDefinition& one) { return one.id == kpi; });
}

const core::Comparison* comparison_of(const app::KpiAnswer& answer, const app::KpiGroup& group,
                                      const std::string& kpi) {
    const auto found = answer.comparisons.find(kpi);
    return found == answer.comparisons.end() ? nullptr : found->second.of(group.person);
}

void print(const Context& context, const app::KpiAnswer& answer) {
    const std::string by{app::group_by_names[static_cast<std::size_t>(answer.by)]};
    Json json = Json::array();
    const bool by_agent = answer.by == app::GroupBy::agent;
    std::vector<Column> columns{context.column(by),
                                context.column("kpi"),
                                context.column("n", true),
                                context.column("k", true),
                                context.column("value", true),
                                context.column("low", true),
                                context.column("high", true),
                                context.column("status"),
                                context.column("reported_n", true),
                                context.column("unknown_n", true)};
    if (by_agent) columns.push_back(context.column("verdict"));
    Table table{columns};
    const auto number = [&](std::int64_t value) { return Cell{text::number(context.voice(), value), Json{value}}; };
    for (const app::KpiGroup& group : answer.groups)
        for (const core::Figure& figure : group.figures) {
            const core::KpiDefinition& kpi = definition_of(answer, figure.kpi);
            Json row = Json::object();
            row.put("by", by_json(answer.by, group));
            put_figure(row, kpi, figure);
            const core::Comparison* comparison = comparison_of(answer, group, figure.kpi);
            if (by_agent) put_comparison(row, kpi, comparison);
            json.add(std::move(row));
            const bool human = context.format() == Format::table;
            std::vector<Cell> cells{Cell{human ? shown_key(context, answer.by, group) : "", Json{group.key}, true},
                                    Cell{human ? kpi_name(context, kpi) : "", Json{kpi.id}, true},
                                    number(figure.n),
                                    figure.k ? number(*figure.k) : Cell{"", Json{}},
                                    value_cell(context, kpi, figure, figure.value),
                                    value_cell(context, kpi, figure, figure.low),
                                    value_cell(context, kpi, figure, figure.high),
                                    word_cell(context, "status", core::name_of(figure.status)),
                                    number(figure.reported_n),
                                    number(figure.unknown_n)};
            if (by_agent) cells.push_back(verdict_cell(context, comparison));
            table.add(std::move(cells));
        }
    context.print(json, table);
    std::vector<const core::GroupComparison*> compared;
    for (const auto& [kpi, group] : answer.comparisons)
        compared.push_back(&group);
    note_verdicts(context, compared);
}

int run(Context& context, const KpiOptions& options) {
    if (options.database == "list") return list(context, options.listed);
    if (!options.listed.empty()) throw WrongUsage{{"usage_unexpected", {{"found", options.listed}}}};
    if (options.period.empty()) throw WrongUsage{{"usage_missing", {{"option", "--period"}}}};
    app::KpiQuestion question;
    question.period = context.period(options.period);
    question.by = group_by(options.by);
    question.kpis = options.kpis;
    question.agent = options.agent;
    question.team = options.team;
    question.compare = true;
    app::App app = context.open(options.database);
    question.asking = context.asking();
    print(context, granted(app::kpis(app, question, context.progress())));
    return done;
}

} // namespace

Command declare_kpi(CLI::App& root) {
    const auto options = std::make_shared<KpiOptions>();
    CLI::App* line = root.add_subcommand("kpi", "help_kpi");
    line->add_option("DB", options->database, "help_kpi_database")->required();
    line->add_option("LISTED", options->listed, "help_kpi_listed");
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD");
    line->add_option("--by", options->by, "help_by")
        ->check(one_of({"agent", "team", "channel", "topic", "month"}))
        ->type_name("agent|team|channel|topic|month");
    line->add_option("--kpi", options->kpis, "help_kpi_id")->type_name("ID")->allow_extra_args(false);
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); },
            "kpi support.mizan --period 2025-06 --by agent --kpi csat --kpi first_response"};
}

} // namespace mizan::cli
