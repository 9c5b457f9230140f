// The context menu of a table: of a header, or of a row (also the Menu key).
#include "gui/tables/table_model.hpp"
#include "text/say.hpp"

namespace mizan::gui {
namespace {

/// Where the column stands; nothing where there is no such column.
std::optional<std::size_t> place_of(const Arrangement& arrangement, int column) {
    for (std::size_t place = 0; place < arrangement.size(); ++place)
        if (static_cast<int>(arrangement[place].column) == column) return place;
    return std::nullopt;
}

} // namespace

void Table::offer_columns(const text::Voice& voice, std::function<void()> ask) {
    voice_ = voice;
    ask_columns_ = std::move(ask);
    bind_menu();
}

void Table::bind_menu() {
    if (std::exchange(menu_bound_, true)) return;
    control_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, &Table::open_menu, this);
    control_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_RIGHT_CLICK, &Table::open_menu, this);
}

void Table::open_menu(wxDataViewEvent& event) {
    const auto* column = event.GetDataViewColumn();
    const int of = column == nullptr ? -1 : static_cast<int>(column->GetModelColumn());
    const auto menu = menu_of(of);
    const int entry = control_->GetPopupMenuSelectionFromUser(*menu);
    if (entry != wxID_NONE) do_entry(entry, of);
}

std::unique_ptr<wxMenu> Table::menu_of(int column) const {
    auto menu = std::make_unique<wxMenu>();
    if (act_on_asked_) menu->Append(asked_entry, wx(asked_words_));
    if (!voice_) return menu;
    if (act_on_asked_) menu->AppendSeparator();
    const auto now = arrangement();
    const auto word = [&](const char* code) { return wx(text::say(*voice_, code)); };
    if (const auto place = place_of(now, column)) {
        menu->Append(earlier_entry, word("gui.columns.earlier"))->Enable(shown_neighbour(now, *place, -1) != *place);
        menu->Append(later_entry, word("gui.columns.later"))->Enable(shown_neighbour(now, *place, 1) != *place);
        menu->AppendSeparator();
    }
    for (std::size_t place = 0; place < now.size(); ++place) {
        auto* entry = menu->AppendCheckItem(column_entry + static_cast<int>(now[place].column),
                                            wxControl::EscapeMnemonics(wx(now[place].title)));
        entry->Check(now[place].shown);
        entry->Enable(!now[place].shown || can_hide(now, place));
    }
    menu->AppendSeparator();
    menu->Append(columns_entry, word("gui.columns.ask"));
    menu->Append(reset_entry, word("gui.columns.reset"));
    return menu;
}

void Table::do_entry(int entry, int column) {
    if (entry == asked_entry) return act_on_asked_(column);
    if (entry == columns_entry) return ask_columns_();
    if (entry == reset_entry) return reset_columns();
    const auto now = arrangement();
    if (entry >= column_entry) {
        const auto place = place_of(now, entry - column_entry);
        if (place) arrange(with_shown(now, *place, !now[*place].shown));
        return;
    }
    const auto place = place_of(now, column);
    if (place) arrange(with_moved(now, *place, shown_neighbour(now, *place, entry == earlier_entry ? -1 : 1)));
}

} // namespace mizan::gui
