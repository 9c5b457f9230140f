#include "report/documents/scorecard_document.hpp"

#include "report/documents/comparison_words.hpp"
#include "report/documents/words.hpp"
#include "report/documents/work_charts.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

using text::say;
using text::say_word;
using text::Voice;

KeyFigures headline(const Voice& voice, const app::ScorecardAnswer& answer, const core::Card& card) {
    KeyFigures tiles;
    const std::string band = card.scored ? card.band : "not_scored";
    tiles.figures.push_back(
        {say(voice, "report.band"), say_word(voice, "band", band),
         card.stability ? say(voice, "report.stability_note", {{"share", text::share(voice, *card.stability, 0)}})
                        : std::string{},
         band_tone(card.scored ? card.band : ""), true, 2});
    std::string range;
    if (card.low && card.high)
        range = say(voice, "format.interval",
                    {{"low", text::points(voice, *card.low)}, {"high", text::points(voice, *card.high)}});
    tiles.figures.push_back({say(voice, "report.total"), card.total ? text::points(voice, *card.total) : "–", range,
                             Tone::plain, false, 3, band_bar(voice, answer.scheme, card)});
    return tiles;
}

/// The interval, and beside an adjusted value the raw one.
std::string value_and_raw_note(const Voice& voice, const core::KpiDefinition& definition, const core::CardLine& line) {
    const std::string note = value_note(voice, definition, read_figure(line)), raw = raw_note(voice, definition, line);
    return raw.empty() ? note : note + " · " + raw;
}

Table lines_table(const Voice& voice, const app::ScorecardAnswer& answer, const app::Scorecard& scorecard) {
    Table table;
    table.caption = text::without_isolation(shown_name(voice, scorecard.name, scorecard.name_ar));
    table.caption_shown = false;
    table.columns = {Column::text(say(voice, "report.column.measure"), 4),
                     Column::number(say(voice, "report.column.value")),
                     Column::number(say(voice, "report.column.low")).only_in(Where::data),
                     Column::number(say(voice, "report.column.high")).only_in(Where::data),
                     Column::text(say(voice, "report.column.status"), 1).only_in(Where::data),
                     Column::number(say(voice, "report.column.n")),
                     Column::chart(say(voice, "report.column.against_target"), 4),
                     Column::text(say(voice, "report.column.against_target"), 1).only_in(Where::data),
                     Column::number(say(voice, "report.column.weight")),
                     Column::number(say(voice, "report.column.points")),
                     Column::number(say(voice, "report.column.contribution"))};
    const bool raw = std::ranges::any_of(answer.scheme.lines, &core::SchemeLine::adjusted);
    if (raw) table.columns.push_back(Column::number(say(voice, "report.column.raw")).only_in(Where::data));
    const bool trends = !scorecard.trends.empty();
    if (trends) table.columns.push_back(Column::chart(say(voice, "report.column.trend"), 4));
    for (std::size_t i = 0; i < scorecard.card.lines.size(); ++i) {
        const auto& line = scorecard.card.lines[i];
        const auto& definition = definition_of(answer, line.line.kpi);
        const std::string target = say(voice, "report.target_note",
                                       {{"target", text::figure_value(voice, definition.unit, line.line.target)}});
        const core::Figure figure = read_figure(line);
        const std::string against =
            line.against_target ? say_word(voice, "against_target",
                                           core::against_target_names[static_cast<std::size_t>(*line.against_target)])
                                : std::string{};
        Row row{Cell{say_word(voice, "kpi", definition.id)}.noted(target).bold(),
                value_cell(voice, definition, figure).noted(value_and_raw_note(voice, definition, line)),
                limit_cell(voice, definition, figure.low),
                limit_cell(voice, definition, figure.high),
                Cell{say_word(voice, "status", core::name_of(line.figure.status))},
                Cell{text::number(voice, line.figure.n), line.figure.n},
                Cell{bullet_chart(voice, definition, line)}.noted(against),
                Cell{against},
                Cell{text::number(voice, line.line.weight), std::int64_t{line.line.weight}},
                points_cell(voice, line.points),
                points_cell(voice, line.contribution).bold()};
        if (!line.counted) row[0] = std::move(row[0]).toned(Tone::muted);
        if (raw) row.push_back(value_cell(voice, definition, line.figure));
        if (trends) row.emplace_back(trend_chart(voice, definition, scorecard.trends[i], line.line));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_not_counted(Document& document, const Voice& voice, const core::Card& card) {
    for (const auto& line : card.lines) {
        if (line.counted) continue;
        document.add(Paragraph{say(voice, "report.not_counted",
                                   {{"kpi", say_word(voice, "kpi", line.line.kpi)},
                                    {"reason", say_word(voice, "status_long", core::name_of(line.figure.status))}}),
                               Tone::muted});
    }
    for (const auto& line : card.lines)
        if (line.gate == core::CardLine::Gate::closed)
            document.add(Paragraph{say(voice, "report.gate_closed",
                                       {{"kpi", say_word(voice, "kpi", line.line.kpi)},
                                        {"band", say_word(voice, "band", line.line.gate_band)}}),
                                   Tone::warn});
}

void add_card(Document& document, const Voice& voice, const app::ReportContents& contents,
              const app::Scorecard& scorecard, bool alone) {
    const app::ScorecardAnswer& answer = contents.scorecards;
    const std::string name = shown_name(voice, scorecard.name, scorecard.name_ar);
    if (!alone) document.add(Heading{name, 1});
    Facts facts;
    const std::string team = shown_name(voice, scorecard.team, scorecard.team_ar);
    if (!scorecard.team.empty()) facts.facts.push_back({say(voice, "report.team"), team});
    facts.facts.push_back({say(voice, "report.period"), text::period(voice, answer.period)});
    facts.facts.push_back({say(voice, "report.counted_weight"),
                           say(voice, "report.of_100", {{"weight", std::int64_t{scorecard.card.counted_weight}}})});
    document.add(std::move(facts));
    document.add(headline(voice, answer, scorecard.card));
    document.add(Heading{say(voice, "report.lines"), 2});
    document.add(lines_table(voice, answer, scorecard));
    add_comparison(document, voice, answer, scorecard);
    if (const std::string step = next_step(voice, scorecard.card); !step.empty())
        document.add(Callout{say(voice, "report.next_step"), {step}});
    if (!scorecard.card.scored)
        document.add(Paragraph{
            say(voice, "report.not_scored", {{"weight", std::int64_t{scorecard.card.counted_weight}}}), Tone::warn});
    add_not_counted(document, voice, scorecard.card);
    document.add(Paragraph{say(voice, "report.how_to_read"), Tone::muted});
    add_responses(document, voice, contents, scorecard);
}

} // namespace

Document scorecard_document(const app::ReportContents& contents, const Voice& voice) {
    const app::ScorecardAnswer& answer = contents.scorecards;
    const bool alone = answer.cards.size() == 1;
    const std::string title =
        alone ? shown_name(voice, answer.cards[0].name, answer.cards[0].name_ar) : say(voice, "report.scorecards");
    Document document = document_of(voice, answer, title);
    document.subtitle = alone ? say(voice, "report.scorecard_of", {{"period", text::period(voice, answer.period)}})
                              : text::period(voice, answer.period);
    if (answer.cards.empty()) document.add(Paragraph{say(voice, "report.nobody"), Tone::muted});
    for (std::size_t i = 0; i < answer.cards.size(); ++i) {
        if (i > 0) document.add(PageBreak{});
        add_card(document, voice, contents, answer.cards[i], alone);
    }
    return document;
}

} // namespace mizan::report
