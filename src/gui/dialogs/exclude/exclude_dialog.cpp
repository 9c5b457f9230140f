#include "gui/dialogs/exclude/exclude_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/xrc/xmlres.h>

namespace mizan::gui {

ExcludeDialog::ExcludeDialog(wxWindow& parent, const text::Voice& voice, const app::ListedInteraction& line)
    : presenter_{voice, line} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "exclude");
    on_choice(*this, "code", [this](int index) {
        presenter_.choose_code(index);
        show_all();
    });
    on_text(*this, "reason", [this](std::string reason) {
        presenter_.set_reason(std::move(reason));
        show_all();
    });
    on_action(*this, "exclude_now", [this] { finish(); });
    on_action(*this, "take_in_now", [this] { finish(); });
    on_action(*this, "cancel", [this] { EndModal(wxID_CANCEL); });
    native::style(*XRCCTRL(*this, "take_in_now", wxWindow), "primary");
    native::style(*XRCCTRL(*this, "exclude_now", wxWindow), "primary");
    SetEscapeId(XRCID("cancel"));
    native::mirror_inside(*this, voice.language);
    constexpr int letters_in_a_line = 64;
    SetClientSize(GetCharWidth() * letters_in_a_line, FromDIP(100));
    show_all();
    native::centre(*this);
}

void ExcludeDialog::show_all() {
    gui::show(*this, presenter_.view());
    flow_labels(*this);
    grow_dialog(*this);
}

void ExcludeDialog::finish() {
    const bool can = presenter_.try_it();
    show_all();
    if (can) EndModal(wxID_OK);
}

} // namespace mizan::gui
