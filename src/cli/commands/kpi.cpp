#include "app/queries/kpi.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct Options {
    std::string database, period, by, agent, team;
    std::vector<std::string> kpis;
};

app::GroupBy group_by(const std::string& name) {
    const auto found = std::find(app::group_by_names.begin(), app::group_by_names.end(), name);
    return found == app::group_by_names.end() ? app::GroupBy::organisation
                                              : static_cast<app::GroupBy>(found - app::group_by_names.begin());
}

constexpr std::array<std::string_view, 7> unit_names{"count", "share", "seconds", "rating", "score", "money", "rate"};
constexpr std::array<std::string_view, 3> better_names{"neither", "low", "high"};

/// The built-in definitions, without a database.
int list(const Context& context) {
    Json json = Json::array();
    Table table{{context.column("kpi"), context.column("name"), context.column("unit"), context.column("better"),
                 context.column("min_n", true), context.column("definition")}};
    for (const core::KpiDefinition& kpi : core::built_in_kpis()) {
        const std::string_view unit = unit_names[static_cast<std::size_t>(kpi.unit)];
        const std::string_view better = better_names[static_cast<std::size_t>(kpi.better)];
        const std::string name = kpi_name(context, kpi), definition = context.word("kpi_definition", kpi.id);
        json.add(Json::object()
                     .put("kpi", kpi.id)
                     .put("version", kpi.version)
                     .put("name", name)
                     .put("unit", unit)
                     .put("better", better)
                     .put("min_n", kpi.min_n)
                     .put("credit", core::name_of(kpi.role))
                     .put("definition", definition));
        table.add({kpi.id, name, word_cell(context, "kpi_unit", unit), word_cell(context, "better", better),
                   Cell{text::number(context.voice(), kpi.min_n), Json{kpi.min_n}}, definition});
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

void print(const Context& context, const app::KpiAnswer& answer) {
    const std::string by{app::group_by_names[static_cast<std::size_t>(answer.by)]};
    Json json = Json::array();
    Table table{{context.column(by), context.column("kpi"), context.column("n", true), context.column("k", true),
                 context.column("value", true), context.column("low", true), context.column("high", true),
                 context.column("status"), context.column("reported_n", true), context.column("unknown_n", true)}};
    const auto number = [&](std::int64_t value) { return Cell{text::number(context.voice(), value), Json{value}}; };
    for (const app::KpiGroup& group : answer.groups)
        for (const core::Figure& figure : group.figures) {
            const core::KpiDefinition& kpi = definition_of(answer, figure.kpi);
            Json row = Json::object();
            row.put("by", by_json(answer.by, group));
            put_figure(row, kpi, figure);
            if (answer.by == app::GroupBy::agent) put_comparison(row);
            json.add(std::move(row));
            const bool human = context.format() == Format::table;
            table.add({Cell{human ? shown_key(context, answer.by, group) : "", Json{group.key}, true},
                       Cell{human ? kpi_name(context, kpi) : "", Json{kpi.id}, true}, number(figure.n),
                       figure.k ? number(*figure.k) : Cell{"", Json{}}, value_cell(context, kpi, figure, figure.value),
                       value_cell(context, kpi, figure, figure.low), value_cell(context, kpi, figure, figure.high),
                       word_cell(context, "status", core::name_of(figure.status)), number(figure.reported_n),
                       number(figure.unknown_n)});
        }
    context.print(json, table);
}

int run(Context& context, const Options& options) {
    if (options.database == "list") return list(context);
    if (options.period.empty()) throw WrongUsage{{"usage_missing", {{"option", "--period"}}}};
    app::KpiQuestion question;
    question.period = context.period(options.period);
    question.by = group_by(options.by);
    question.kpis = options.kpis;
    question.agent = options.agent;
    question.team = options.team;
    app::App app = context.open(options.database);
    question.asking = context.asking();
    print(context, granted(app::kpis(app, question, context.progress())));
    return done;
}

} // namespace

Command declare_kpi(CLI::App& root) {
    const auto options = std::make_shared<Options>();
    CLI::App* line = root.add_subcommand("kpi", "help_kpi");
    line->add_option("DB", options->database, "help_kpi_database")->required();
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
