#include "app/queries/scorecard.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct ScorecardOptions {
    std::string database, period, agent, team, scheme;
};

std::optional<std::string_view> against_target(const core::CardLine& line) {
    if (!line.against_target) return std::nullopt;
    return core::against_target_names[static_cast<std::size_t>(*line.against_target)];
}

const core::KpiDefinition& definition_of(const app::ScorecardAnswer& answer, const std::string& kpi) {
    return *std::find_if(answer.definitions.begin(), answer.definitions.end(),
                         [&](const core::KpiDefinition& one) { return one.id == kpi; });
}

const core::Comparison* compared(const core::CardLine& line) {
    return line.comparison ? &*line.comparison : nullptr;
}

Json line_json(const core::CardLine& line, const core::KpiDefinition& kpi, std::int64_t reference) {
    Json json = Json::object();
    put_figure(json, kpi, line.figure);
    const auto mark = [&](const Ratio& value) { return value_json(kpi.unit, value, line.figure.currency); };
    json.put("floor", mark(line.line.floor))
        .put("target", mark(line.line.target))
        .put("stretch", mark(line.line.stretch))
        .put("on_adjusted", line.line.adjusted)
        .put("points", points_or_null(line.points))
        .put("weight", line.line.weight)
        .put("counted", line.counted)
        .put("contribution", points_or_null(line.contribution))
        .put("against_target", against_target(line))
        .put("gate", core::name_of(line.gate));
    put_comparison(json, kpi, compared(line), reference);
    return json;
}

Json next_json(const std::optional<core::NextStep>& next) {
    if (!next) return {};
    Json json = Json::object();
    json.put("code", next->code)
        .put("band", text_or_null(next->band))
        .put("kpi", text_or_null(next->kpi))
        .put("rows", next->rows)
        .put("of", next->of);
    return json;
}

/// What the person was told, where the period was published.
Json published_json(const std::optional<app::PublishedCard>& card) {
    if (!card) return {};
    return Json::object()
        .put("total", points_or_null(card->total))
        .put("low", points_or_null(card->low))
        .put("high", points_or_null(card->high))
        .put("band", text_or_null(card->band))
        .put("stability", card->stability ? Json::fixed(*card->stability, 6) : Json{})
        .put("status", card->scored ? "scored" : "not_scored");
}

Json card_json(const app::ScorecardAnswer& answer, const app::Scorecard& scorecard) {
    const core::Card& card = scorecard.card;
    Json lines = Json::array();
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
        const std::int64_t reference = answer.publication ? answer.publication->references.at(i) : 0;
        lines.add(line_json(card.lines[i], definition_of(answer, card.lines[i].line.kpi), reference));
    }
    Json json = Json::object();
    json.put("agent", scorecard.name)
        .put("team", text_or_null(scorecard.team))
        .put("period", answer.period.name)
        .put("scheme", card.scheme)
        .put("scheme_version", card.scheme_version)
        .put("total", points_or_null(card.total))
        .put("low", points_or_null(card.low))
        .put("high", points_or_null(card.high))
        .put("band", text_or_null(card.band))
        .put("stability", card.stability ? Json::fixed(*card.stability, 6) : Json{})
        .put("status", card.scored ? "scored" : "not_scored")
        .put("counted_weight", card.counted_weight)
        .put("lines", std::move(lines))
        .put("next", next_json(card.next))
        .put("published", published_json(scorecard.published));
    return json;
}

/// A line per line of each card; the card's own first.
Table cards_table(const Context& context, const app::ScorecardAnswer& answer) {
    Table table{{context.column("agent"), context.column("kpi"), context.column("value", true),
                 context.column("low", true), context.column("high", true), context.column("n", true),
                 context.column("status"), context.column("weight", true), context.column("points", true),
                 context.column("contribution", true), context.column("against_target"), context.column("verdict")}};
    const bool human = context.format() == Format::table;
    const auto whole = [&](std::int64_t value) { return Cell{text::number(context.voice(), value), Json{value}}; };
    for (const app::Scorecard& scorecard : answer.cards) {
        const core::Card& card = scorecard.card;
        const Cell agent = person_cell(context, scorecard.name, scorecard.name_ar);
        const std::string band = card.scored ? card.band : "not_scored";
        table.add({agent, Cell{human ? context.word("column", "total") : "", Json{"total"}, true},
                   points_or_dash(context, card.total), points_or_dash(context, card.low),
                   points_or_dash(context, card.high), Cell{"", Json{}}, word_cell(context, "band", band),
                   whole(card.counted_weight), points_or_dash(context, card.total), points_or_dash(context, card.total),
                   Cell{"", Json{}}, Cell{"", Json{}}});
        for (const core::CardLine& line : card.lines) {
            const core::KpiDefinition& kpi = definition_of(answer, line.line.kpi);
            const auto against = against_target(line);
            table.add({agent, Cell{human ? kpi_name(context, kpi) : "", Json{kpi.id}, true},
                       value_cell(context, kpi, line.figure, line.figure.value),
                       value_cell(context, kpi, line.figure, line.figure.low),
                       value_cell(context, kpi, line.figure, line.figure.high), whole(line.figure.n),
                       word_cell(context, "status", core::name_of(line.figure.status)), whole(line.line.weight),
                       points_or_dash(context, line.points), points_or_dash(context, line.contribution),
                       against ? word_cell(context, "against_target", *against) : Cell{"", Json{}},
                       verdict_cell(context, compared(line))});
        }
    }
    return table;
}

int run(Context& context, const ScorecardOptions& options) {
    app::ScorecardQuestion question;
    question.period = context.period(options.period);
    question.agent = options.agent;
    question.team = options.team;
    question.scheme = options.scheme;
    question.compare = true;
    app::App app = context.open(options.database);
    question.asking = context.asking();
    const app::ScorecardAnswer answer = granted(app::scorecards(app, question, context.progress()));
    Json json = Json::array();
    for (const app::Scorecard& card : answer.cards)
        json.add(card_json(answer, card));
    if (!options.agent.empty() && answer.cards.size() == 1) json = card_json(answer, answer.cards.front());
    if (answer.cards.empty()) context.note(context.say("report_empty", {{"period", answer.period.name}}));
    if (!answer.cards.empty() || context.format() != Format::table) context.print(json, cards_table(context, answer));
    std::vector<const core::GroupComparison*> groups;
    for (const core::GroupComparison& group : answer.comparisons)
        groups.push_back(&group);
    note_verdicts(context, groups);
    return done;
}

} // namespace

Command declare_scorecard(CLI::App& root) {
    const auto options = std::make_shared<ScorecardOptions>();
    CLI::App* line = root.add_subcommand("scorecard", "help_scorecard");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    line->add_option("--team", options->team, "help_team")->type_name("NAME");
    line->add_option("--scheme", options->scheme, "help_scheme")->type_name("ID");
    return {line, [options](Context& context) { return run(context, *options); },
            "scorecard support.mizan --period 2025-Q2 --agent \"Noor Demo\" --format json"};
}

} // namespace mizan::cli
