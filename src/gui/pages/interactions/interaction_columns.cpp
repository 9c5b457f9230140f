#include "gui/pages/interactions/interaction_columns.hpp"

#include "text/say.hpp"

namespace mizan::gui {

std::vector<TableColumn> interaction_columns(const text::Voice& voice) {
    std::vector<TableColumn> columns;
    const auto add = [&](std::string title, int width, bool hidden_first = false) {
        TableColumn column{std::move(title), width};
        column.sortable = false;
        column.key = interaction_column_keys[columns.size()];
        column.hidden_first = hidden_first;
        columns.push_back(std::move(column));
    };
    const auto word = [&](const char* code) { return text::say(voice, code); };
    add(word("gui.why.column.opened"), 140);
    add(word("gui.why.column.id"), 150);
    add(word("group_by.channel"), 140);
    add(word("group_by.topic"), 150);
    add(word("group_by.agent"), 130);
    add(word("gui.interactions.column.customer"), 120);
    add(word("gui.interactions.column.state"), 120);
    add(word("gui.interactions.column.first_response"), 165);
    add(word("gui.interactions.column.resolution"), 165);
    add(word("gui.interactions.column.rating"), 70);
    add(word("gui.interactions.column.comment"), 260);
    add(word("column.source"), 110, true);
    add(text::say_word(voice, "field", "priority"), 90, true);
    add(word("group_by.team"), 130, true);
    add(text::say_word(voice, "field", "complaint"), 90, true);
    return columns;
}

TableCell waiting_cell(unsigned column, const report::Palette& colours) {
    const bool first = static_cast<InteractionColumn>(column) == InteractionColumn::opened;
    return {Markup::toned(first ? "…" : "", colours.muted)};
}

TableCell interaction_cell(const InteractionRow& row, unsigned column, const report::Palette& colours) {
    using C = InteractionColumn;
    const auto time = [&](const InteractionRow::Time& told) {
        return TableCell{Markup::toned(told.sign, colours.of(told.tone)) + Markup{told.sign.empty() ? "" : " "} +
                         Markup{told.length} + Markup::small(told.word.empty() ? "" : " " + told.word, colours.muted)};
    };
    switch (static_cast<C>(column)) {
    case C::state: return {Markup::toned(row.state, colours.of(row.state_tone))};
    case C::first_response: return time(row.first_response);
    case C::resolution: return time(row.resolution);
    case C::rating: return {Markup::toned(row.rating, colours.of(row.rating_tone))};
    case C::comment: return {Markup::toned(row.comment, colours.muted)};
    default: break;
    }
    const std::string words = plain_cell(row, static_cast<C>(column));
    return row.excluded ? TableCell{Markup::toned(words, colours.muted)} : TableCell{Markup{words}};
}

} // namespace mizan::gui
