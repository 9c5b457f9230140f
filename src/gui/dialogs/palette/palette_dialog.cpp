#include "gui/dialogs/palette/palette_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/forms/forms.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <wx/xrc/xmlres.h>

namespace mizan::gui {

PaletteDialog::PaletteDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme,
                             std::vector<Command> commands)
    : theme_{theme}, presenter_{voice, std::move(commands)} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "palette");
    table_ = std::make_unique<Table>(*XRCCTRL(*this, "commands", wxWindow), theme, voice.language,
                                     text::say(voice, "gui.palette.commands"));
    using Kind = TableColumn::Kind;
    table_->set_columns({{text::say(voice, "gui.palette.column.command"), 290, Kind::text, false, false},
                         {text::say(voice, "gui.palette.column.group"), 110, Kind::text, false, false},
                         {text::say(voice, "gui.palette.column.keys"), 110, Kind::text, false, false}});
    table_->set_row_height(30);
    table_->set_source([this](unsigned row, unsigned column) -> TableCell {
        if (row >= presenter_.rows().size()) return {};
        const auto& line = presenter_.rows()[row];
        if (column == 0) return {Markup::strong(line.title)};
        return {Markup::toned(column == 1 ? line.group : line.keys, theme_.palette.muted)};
    });
    table_->on_chosen([this](int row) {
        if (!filling_) presenter_.choose(row);
    });
    table_->on_opened([this](int) { finish(); });
    on_text(*this, "typed", [this](const std::string& words) {
        presenter_.type(words);
        show_all();
    });
    on_action(*this, "run", [this] { finish(); });
    on_action(*this, "close", [this] { EndModal(wxID_CANCEL); });
    native::style(*XRCCTRL(*this, "run", wxWindow), "primary");
    native::describe(*XRCCTRL(*this, "typed", wxWindow), text::say(voice, "gui.palette.typed"));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { press(event); });
    SetEscapeId(XRCID("close"));
    native::mirror_inside(*this, voice.language);
    size_dialog(*this, {660, 480}, theme.text_scale);
    native::centre(*this);
    show_all();
    XRCCTRL(*this, "typed", wxWindow)->SetFocus();
}

void PaletteDialog::show_all() {
    filling_ = true;
    table_->set_rows(presenter_.rows().size());
    if (presenter_.chosen() >= 0) {
        table_->choose(presenter_.chosen());
        table_->reveal(presenter_.chosen());
    }
    filling_ = false;
    gui::show(*this, presenter_.view());
}

void PaletteDialog::finish() {
    if (presenter_.chosen() >= 0) EndModal(wxID_OK);
}

/// The arrow keys choose while one types.
void PaletteDialog::press(wxKeyEvent& event) {
    const auto move = [this](int by) {
        presenter_.move(by);
        show_all();
    };
    constexpr int page = 8;
    switch (event.GetKeyCode()) {
    case WXK_UP: return move(-1);
    case WXK_DOWN: return move(1);
    case WXK_PAGEUP: return move(-page);
    case WXK_PAGEDOWN: return move(page);
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (FindFocus() == XRCCTRL(*this, "close", wxWindow)) break;
        return finish();
    default: break;
    }
    event.Skip();
}

} // namespace mizan::gui
