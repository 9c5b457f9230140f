#include "gui/dialogs/sign_in/sign_in_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {

SignInDialog::SignInDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme, SignInPresenter presenter)
    : presenter_{std::move(presenter)} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "sign_in");
    on_choice(*this, "who", [this](int index) {
        presenter_.choose_who(index);
        show_all();
    });
    on_text(*this, "passphrase", [this](std::string typed) {
        presenter_.set_passphrase(std::move(typed));
        show_all();
    });
    on_action(*this, "enter", [this] { EndModal(wxID_OK); });
    on_action(*this, "cancel", [this] { EndModal(wxID_CANCEL); });
    native::style(*XRCCTRL(*this, "enter", wxWindow), "primary");
    XRCCTRL(*this, "enter", wxButton)->SetDefault();
    SetEscapeId(XRCID("cancel"));
    native::mirror_inside(*this, voice.language);
    size_dialog(*this, {460, 320}, theme.text_scale);
    show_all();
    native::centre(*this);
    XRCCTRL(*this, presenter_.name().empty() ? "who" : "passphrase", wxWindow)->SetFocus();
}

void SignInDialog::show_all() {
    gui::show(*this, presenter_.view());
    flow_labels(*this);
    Layout();
    grow_dialog(*this);
}

} // namespace mizan::gui
