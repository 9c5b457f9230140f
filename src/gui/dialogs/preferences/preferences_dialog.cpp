#include "gui/dialogs/preferences/preferences_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/xrc/xmlres.h>

namespace mizan::gui {

PreferencesDialog::PreferencesDialog(wxWindow& parent, const text::Voice& voice, const Settings& settings, Date today,
                                     const std::string& focused_field)
    : presenter_{voice, settings, today} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "preferences");
    const auto choice = [this](const char* name, void (PreferencesPresenter::*choose)(int)) {
        on_choice(*this, name, [this, name, choose](int index) {
            (presenter_.*choose)(index);
            apply(name);
        });
    };
    choice("language", &PreferencesPresenter::choose_language);
    choice("digits", &PreferencesPresenter::choose_digits);
    choice("theme", &PreferencesPresenter::choose_theme);
    choice("text_size", &PreferencesPresenter::choose_text_size);
    on_switch(*this, "hijri", [this](bool on) {
        presenter_.switch_hijri(on);
        apply("hijri");
    });
    on_switch(*this, "open_last", [this](bool on) {
        presenter_.switch_open_last(on);
        apply("open_last");
    });
    on_action(*this, "close", [this] { EndModal(wxID_CANCEL); });
    SetEscapeId(XRCID("close"));
    gui::show(*this, presenter_.view());
    native::mirror_inside(*this, voice.language);
    Fit();
    native::centre(*this);
    if (auto* field = FindWindow(wxXmlResource::GetXRCID(wx(focused_field)));
        field != nullptr && !focused_field.empty())
        field->SetFocus();
}

void PreferencesDialog::apply(const std::string& field) {
    changed_ = field;
    if (IsModal())
        EndModal(wxID_APPLY);
    else
        gui::show(*this, presenter_.view());
}

} // namespace mizan::gui
