#include "report/documents/comparison_words.hpp"

#include "core/fairness/method.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

using core::ComparisonMethod;
using core::Verdict;
using text::say;
using text::say_word;
using text::Voice;

const std::string nothing = "–";

/// Of shares and medians the rows as a share of all; a mean as it stands.
std::string rows_or_mean(const Voice& voice, const core::KpiDefinition& definition, const core::Comparison& compared,
                         const std::optional<Ratio>& value) {
    if (!value || compared.n == 0) return nothing;
    switch (core::comparison_method(definition)) {
    case ComparisonMethod::share: return text::share(voice, *value / Ratio{compared.n});
    case ComparisonMethod::mean: return text::figure_value(voice, definition.unit, value);
    case ComparisonMethod::median_time:
        return say(voice, "report.longer_than_usual", {{"share", text::share(voice, *value / Ratio{compared.n})}});
    case ComparisonMethod::none: break;
    }
    return nothing;
}

/// As `rows_or_mean` says it, and exactly.
Cell rows_or_mean_cell(const core::KpiDefinition& definition, const core::Comparison& compared,
                       const std::optional<Ratio>& value, const std::string& shown) {
    if (!value || compared.n == 0) return Cell::absent(shown);
    if (core::comparison_method(definition) == ComparisonMethod::mean) return {shown, Decimal{*value, 2}};
    return {shown, Share{*value / Ratio{compared.n}}};
}

/// In the figure's unit.
Cell in_unit_cell(const Voice& voice, const core::KpiDefinition& definition, const core::CardLine& line,
                  const std::optional<Ratio>& value) {
    core::Figure figure = line.figure;
    figure.value = value;
    return value_cell(voice, definition, figure);
}

Table comparison_table(const Voice& voice) {
    Table table;
    table.caption = say(voice, "report.comparison");
    table.caption_shown = false;
    table.columns = {Column::text(say(voice, "report.column.measure"), 4),
                     Column::number(say(voice, "report.column.raw")),
                     Column::number(say(voice, "report.column.expected")),
                     Column::number(say(voice, "report.column.adjusted")),
                     Column::number(say(voice, "report.column.low")).only_in(Where::data),
                     Column::number(say(voice, "report.column.high")).only_in(Where::data),
                     Column::text(say(voice, "report.column.against_expectation"), 3),
                     Column::number(say(voice, "report.column.reliability")),
                     Column::number(say(voice, "report.column.shrunk"))};
    return table;
}

bool comparable(const app::ScorecardAnswer& answer, const core::SchemeLine& line) {
    return core::comparison_method(definition_of(answer, line.kpi)) != ComparisonMethod::none;
}

} // namespace

Tone verdict_tone(const std::optional<Verdict>& verdict) {
    if (!verdict) return Tone::muted;
    switch (*verdict) {
    case Verdict::far_better:
    case Verdict::better: return Tone::good;
    case Verdict::worse: return Tone::warn;
    case Verdict::far_worse: return Tone::bad;
    case Verdict::as_expected: return Tone::plain;
    case Verdict::too_few:
    case Verdict::no_comparison: break;
    }
    return Tone::muted;
}

ComparisonWords comparison_words(const Voice& voice, const core::KpiDefinition& definition,
                                 const core::CardLine& line) {
    ComparisonWords words{nothing, nothing, nothing, {}, nothing, nothing, nothing};
    if (!line.comparison) return words;
    const auto& compared = *line.comparison;
    words.observed = rows_or_mean(voice, definition, compared, compared.observed);
    words.expected = rows_or_mean(voice, definition, compared, compared.expected);
    words.adjusted = text::figure_value(voice, definition.unit, compared.adjusted, line.figure.currency);
    words.interval = text::interval(voice, definition.unit, compared.low, compared.high, line.figure.currency);
    if (compared.verdict) words.verdict = say_word(voice, "verdict", core::name_of(*compared.verdict));
    if (compared.reliability) words.reliability = text::decimal(voice, *compared.reliability, 2);
    words.shrunk = text::figure_value(voice, definition.unit, compared.shrunk, line.figure.currency);
    words.tone = verdict_tone(compared.verdict);
    return words;
}

core::Figure read_figure(const core::CardLine& line) {
    core::Figure figure = line.figure;
    if (!line.line.adjusted) return figure;
    figure.value = line.scored_value;
    figure.low = line.comparison ? line.comparison->low : std::nullopt;
    figure.high = line.comparison ? line.comparison->high : std::nullopt;
    return figure;
}

std::string raw_note(const Voice& voice, const core::KpiDefinition& definition, const core::CardLine& line) {
    if (!line.line.adjusted) return {};
    return say(voice, "report.raw_note",
               {{"value", text::figure_value(voice, definition.unit, line.figure.value, line.figure.currency)}});
}

bool any_compared(const app::ScorecardAnswer& answer) {
    return std::ranges::any_of(answer.cards, [](const app::Scorecard& scorecard) {
        return std::ranges::any_of(scorecard.card.lines,
                                   [](const core::CardLine& line) { return line.comparison.has_value(); });
    });
}

std::string spread_note(const Voice& voice, const core::Reference& reference) {
    constexpr std::int64_t enough = 10; // metrics.md, Over-dispersion
    if (reference.judged < enough) return say(voice, "report.spread_unknown", {{"n", reference.judged}});
    const auto phi = text::decimal(voice, std::max(Ratio{1}, reference.phi), 2);
    return say(voice, reference.phi > Ratio{1} ? "report.spread_found" : "report.spread_none",
               {{"phi", phi}, {"n", reference.judged}});
}

void add_comparison(Document& document, const Voice& voice, const app::ScorecardAnswer& answer,
                    const app::Scorecard& scorecard) {
    Table table = comparison_table(voice);
    std::vector<std::string> spreads;
    for (std::size_t i = 0; i < scorecard.card.lines.size(); ++i) {
        const auto& line = scorecard.card.lines[i];
        if (!line.comparison || !comparable(answer, line.line)) continue;
        const auto& definition = definition_of(answer, line.line.kpi);
        const auto words = comparison_words(voice, definition, line);
        const auto name = text::kpi_name(voice, definition);
        const auto& compared = *line.comparison;
        table.rows.push_back({Cell{name}.bold(),
                              rows_or_mean_cell(definition, compared, compared.observed, words.observed),
                              rows_or_mean_cell(definition, compared, compared.expected, words.expected),
                              in_unit_cell(voice, definition, line, compared.adjusted).noted(words.interval),
                              limit_cell(voice, definition, compared.low), limit_cell(voice, definition, compared.high),
                              Cell{words.verdict}.toned(words.tone),
                              compared.reliability ? Cell{words.reliability, Decimal{*compared.reliability, 2}}
                                                   : Cell::absent(words.reliability),
                              in_unit_cell(voice, definition, line, compared.shrunk)});
        if (i < answer.comparisons.size())
            spreads.push_back(name + ": " + spread_note(voice, answer.comparisons[i].reference));
    }
    if (table.rows.empty()) return;
    document.add(Heading{say(voice, "report.comparison"), 2});
    document.add(std::move(table));
    document.add(Paragraph{say(voice, "report.comparison_note"), Tone::muted});
    for (auto& spread : spreads)
        document.add(Paragraph{std::move(spread), Tone::muted});
}

void add_comparisons(Document& document, const Voice& voice, const app::ScorecardAnswer& answer) {
    if (!any_compared(answer)) return;
    Table table;
    table.caption = say(voice, "report.comparison");
    table.caption_shown = false;
    table.columns = {Column::text(say(voice, "report.column.agent"), 3)};
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < answer.scheme.lines.size(); ++i) {
        if (!comparable(answer, answer.scheme.lines[i])) continue;
        lines.push_back(i);
        table.columns.push_back(
            Column::text(text::kpi_name(voice, definition_of(answer, answer.scheme.lines[i].kpi)), 3));
    }
    for (const auto i : lines)
        table.columns.push_back(
            Column::number(text::kpi_name(voice, definition_of(answer, answer.scheme.lines[i].kpi)) + " · " +
                           say(voice, "report.column.adjusted"))
                .only_in(Where::data));
    for (const auto& scorecard : answer.cards) {
        Row row{Cell{shown_name(voice, scorecard.name, scorecard.name_ar)}.bold()};
        for (const auto i : lines) {
            const auto& line = scorecard.card.lines[i];
            const auto words = comparison_words(voice, definition_of(answer, line.line.kpi), line);
            row.push_back(Cell{words.verdict}.noted(words.adjusted).toned(words.tone));
        }
        for (const auto i : lines) {
            const auto& line = scorecard.card.lines[i];
            row.push_back(in_unit_cell(voice, definition_of(answer, line.line.kpi), line,
                                       line.comparison ? line.comparison->adjusted : std::nullopt));
        }
        table.rows.push_back(std::move(row));
    }
    document.add(Heading{say(voice, "report.comparison"), 2});
    document.add(std::move(table));
    document.add(Paragraph{say(voice, "report.comparison_note"), Tone::muted});
    for (const auto i : lines)
        if (i < answer.comparisons.size())
            document.add(Paragraph{text::kpi_name(voice, definition_of(answer, answer.scheme.lines[i].kpi)) + ": " +
                                       spread_note(voice, answer.comparisons[i].reference),
                                   Tone::muted});
}

} // namespace mizan::report
