#include "gui/pages/interactions/interaction_columns.hpp"

#include "text/say.hpp"

namespace mizan::gui {
namespace {

enum ListColumn {
    opened_column,
    number_column,
    channel_column,
    topic_column,
    agent_column,
    customer_column,
    state_column,
    first_response_column,
    resolution_column,
    rating_column,
    comment_column
};

} // namespace

std::vector<TableColumn> interaction_columns(const text::Voice& voice) {
    const auto word = [&](const char* code) { return text::say(voice, code); };
    using Kind = TableColumn::Kind;
    return {{word("gui.why.column.opened"), 140, Kind::text, false, false},
            {word("gui.why.column.id"), 150, Kind::text, false, false},
            {word("group_by.channel"), 140, Kind::text, false, false},
            {word("group_by.topic"), 150, Kind::text, false, false},
            {word("group_by.agent"), 130, Kind::text, false, false},
            {word("gui.interactions.column.customer"), 120, Kind::text, false, false},
            {word("gui.interactions.column.state"), 120, Kind::text, false, false},
            {word("gui.interactions.column.first_response"), 165, Kind::text, false, false},
            {word("gui.interactions.column.resolution"), 165, Kind::text, false, false},
            {word("gui.interactions.column.rating"), 70, Kind::text, false, false},
            {word("gui.interactions.column.comment"), 260, Kind::text, false, false}};
}

TableCell waiting_cell(unsigned column, const report::Palette& colours) {
    return {Markup::toned(column == opened_column ? "…" : "", colours.muted)};
}

TableCell interaction_cell(const InteractionRow& row, unsigned column, const report::Palette& colours) {
    const auto plain = [&](const std::string& text) {
        return row.excluded ? TableCell{Markup::toned(text, colours.muted)} : TableCell{Markup{text}};
    };
    const auto time = [&](const InteractionRow::Time& told) {
        return TableCell{Markup::toned(told.sign, colours.of(told.tone)) + Markup{told.sign.empty() ? "" : " "} +
                         Markup{told.length} + Markup::small(told.word.empty() ? "" : " " + told.word, colours.muted)};
    };
    switch (column) {
    case opened_column: return plain(row.opened);
    case number_column: return plain(row.number);
    case channel_column: return plain(row.channel);
    case topic_column: return plain(row.topic);
    case agent_column: return plain(row.agent);
    case customer_column: return plain(row.customer);
    case state_column: return {Markup::toned(row.state, colours.of(row.state_tone))};
    case first_response_column: return time(row.first_response);
    case resolution_column: return time(row.resolution);
    case rating_column: return {Markup::toned(row.rating, colours.of(row.rating_tone))};
    case comment_column: return {Markup::toned(row.comment, colours.muted)};
    default: return {};
    }
}

} // namespace mizan::gui
