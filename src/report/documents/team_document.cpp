#include "report/documents/team_document.hpp"

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

std::string band_word(const Voice& voice, const core::Card& card) {
    return say_word(voice, "band", card.scored ? card.band : "not_scored");
}

KeyFigures headcount(const Voice& voice, const app::ScorecardAnswer& answer) {
    KeyFigures tiles;
    tiles.figures.push_back({say(voice, "report.people"),
                             text::number(voice, static_cast<std::int64_t>(answer.cards.size())),
                             {},
                             Tone::accent});
    for (const auto& band : answer.scheme.bands) {
        const auto n = std::count_if(answer.cards.begin(), answer.cards.end(), [&](const app::Scorecard& scorecard) {
            return scorecard.card.scored && scorecard.card.band == band.code;
        });
        tiles.figures.push_back({say_word(voice, "band", band.code), text::number(voice, n), {}, band_tone(band.code)});
    }
    return tiles;
}

Table totals_table(const Voice& voice, const app::ScorecardAnswer& answer) {
    Table table;
    table.caption = say(voice, "report.totals");
    table.caption_shown = false;
    table.columns = {Column::text(say(voice, "report.column.agent"), 3),
                     Column::text(say(voice, "report.team"), 2),
                     Column::text(say(voice, "report.band"), 2),
                     Column::number(say(voice, "report.total")),
                     Column::number(say(voice, "report.column.low")).only_in(Where::data),
                     Column::number(say(voice, "report.column.high")).only_in(Where::data),
                     Column::chart(say(voice, "report.column.total_chart"), 6),
                     Column::share(say(voice, "report.column.stability"))};
    for (const auto& scorecard : answer.cards) {
        const auto& card = scorecard.card;
        table.rows.push_back({Cell{shown_name(voice, scorecard.name, scorecard.name_ar)}.bold(),
                              Cell{shown_name(voice, scorecard.team, scorecard.team_ar)},
                              Cell{band_word(voice, card)}.toned(band_tone(card.scored ? card.band : "")),
                              points_cell(voice, card.total), points_cell(voice, card.low),
                              points_cell(voice, card.high), Cell{band_bar(voice, answer.scheme, card)},
                              card.stability ? Cell{text::share(voice, *card.stability, 0), Share{*card.stability}}
                                             : Cell::absent("–")});
    }
    return table;
}

Table values_table(const Voice& voice, const app::ScorecardAnswer& answer) {
    Table table;
    table.caption = say(voice, "report.values");
    table.caption_shown = false;
    table.columns.push_back(Column::text(say(voice, "report.column.agent"), 3));
    for (const auto& line : answer.scheme.lines)
        table.columns.push_back(Column::number(say_word(voice, "kpi", line.kpi)));
    for (const auto& scorecard : answer.cards) {
        Row row{Cell{shown_name(voice, scorecard.name, scorecard.name_ar)}.bold()};
        for (const auto& line : scorecard.card.lines) {
            const auto& definition = definition_of(answer, line.line.kpi);
            std::string note = say(voice, "report.n_note", {{"count", line.figure.n}});
            if (const std::string raw = raw_note(voice, definition, line); !raw.empty()) note.append(" · ").append(raw);
            row.push_back(value_cell(voice, definition, read_figure(line))
                              .noted(note)
                              .toned(line.counted ? against_target_tone(line.against_target) : Tone::muted));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Document team_document(const app::ReportContents& contents, const Voice& voice) {
    const app::ScorecardAnswer& answer = contents.scorecards;
    const bool one_team =
        !answer.cards.empty() && std::all_of(answer.cards.begin(), answer.cards.end(), [&](const auto& card) {
            return card.team == answer.cards[0].team && !card.team.empty();
        });
    Document document = document_of(voice, answer,
                                    one_team ? shown_name(voice, answer.cards[0].team, answer.cards[0].team_ar)
                                             : say(voice, "report.everybody"));
    document.paper = Paper::a4_landscape;
    document.subtitle = say(voice, "report.team_of", {{"period", text::period(voice, answer.period)}});
    if (answer.cards.empty()) return std::move(document.add(Paragraph{say(voice, "report.nobody"), Tone::muted}));
    document.add(headcount(voice, answer));
    document.add(Heading{say(voice, "report.totals"), 2});
    document.add(totals_table(voice, answer));
    document.add(Paragraph{say(voice, "report.no_ranks"), Tone::muted});
    document.add(Heading{say(voice, "report.values"), 2});
    document.add(values_table(voice, answer));
    add_comparisons(document, voice, answer);
    document.add(Paragraph{say(voice, "report.how_to_read"), Tone::muted});
    add_csat_funnel(document, voice, contents);
    add_channel_mix(document, voice, contents);
    add_openings(document, voice, contents);
    return document;
}

} // namespace mizan::report
