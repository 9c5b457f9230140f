#include "gui/dialogs/columns/columns_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/xrc/xmlres.h>

namespace mizan::gui {

ColumnsDialog::ColumnsDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, const Table& table)
    : presenter_{voice, table.arrangement(), table.usual_arrangement()} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "columns");
    list_ = XRCCTRL(*this, "list", wxCheckListBox);
    on_choice(*this, "list", [this](int place) {
        presenter_.choose(place);
        show_all();
    });
    list_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const int place = event.GetInt();
        presenter_.show_column(place, list_->IsChecked(static_cast<unsigned>(place)));
        show_all();
    });
    const auto action = [this](const char* name, auto act) {
        on_action(*this, name, [this, act] {
            act();
            show_all();
        });
    };
    action("up", [this] { presenter_.move(-1); });
    action("down", [this] { presenter_.move(1); });
    action("reset", [this] { presenter_.reset(); });
    on_action(*this, "save", [this] { EndModal(wxID_OK); });
    on_action(*this, "cancel", [this] { EndModal(wxID_CANCEL); });
    native::style(*XRCCTRL(*this, "save", wxWindow), "primary");
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& key) { press(key); });
    SetEscapeId(XRCID("cancel"));
    native::mirror_inside(*this, voice.language);
    show_all();
    size_dialog(*this, {440, 520}, theme.text_scale);
    flow_labels(*this);
    Layout();
    native::centre(*this);
    list_->SetFocus();
}

void ColumnsDialog::show_all() {
    gui::show(*this, presenter_.view());
    const auto& columns = presenter_.arrangement();
    for (unsigned place = 0; place < columns.size(); ++place)
        if (list_->IsChecked(place) != columns[place].shown) list_->Check(place, columns[place].shown);
}

/// Alt with an arrow moves the chosen column.
void ColumnsDialog::press(wxKeyEvent& key) {
    const bool moves = key.GetKeyCode() == WXK_UP || key.GetKeyCode() == WXK_DOWN;
    if (!moves || key.GetModifiers() != wxMOD_ALT || FindFocus() == nullptr) return key.Skip();
    presenter_.move(key.GetKeyCode() == WXK_UP ? -1 : 1);
    show_all();
}

void ColumnsDialog::apply_to(Table& table) const {
    if (presenter_.is_reset())
        table.reset_columns();
    else
        table.arrange(presenter_.arrangement());
}

void ask_columns(wxWindow& parent, const text::Voice& voice, const Theme& theme, Table& table) {
    ColumnsDialog dialog{parent, voice, theme, table};
    if (dialog.ShowModal() == wxID_OK) dialog.apply_to(table);
}

} // namespace mizan::gui
