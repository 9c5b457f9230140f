#include "gui/dialogs/saved_filters/saved_filters_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/xrc/xmlres.h>

namespace mizan::gui {

SavedFiltersDialog::SavedFiltersDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme,
                                       SavedFiltersPresenter presenter)
    : presenter_{std::move(presenter)} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "saved_filters");
    on_choice(*this, "list", [this](int place) {
        presenter_.choose(place);
        show_all();
    });
    on_text(*this, "name", [this](std::string name) {
        presenter_.set_name(std::move(name));
        show_all();
    });
    on_action(*this, "remove", [this] { remove(); });
    on_action(*this, "save", [this] { EndModal(wxID_OK); });
    on_action(*this, "cancel", [this] { EndModal(wxID_CANCEL); });
    native::style(*XRCCTRL(*this, "save", wxWindow), "primary");
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& key) {
        if (key.GetKeyCode() != WXK_DELETE || FindFocus() != XRCCTRL(*this, "list", wxWindow)) return key.Skip();
        remove();
    });
    SetEscapeId(XRCID("cancel"));
    native::mirror_inside(*this, voice.language);
    size_dialog(*this, {640, 400}, theme.text_scale);
    show_all();
    native::centre(*this);
    XRCCTRL(*this, "list", wxWindow)->SetFocus();
}

void SavedFiltersDialog::remove() {
    presenter_.remove();
    show_all();
}

void SavedFiltersDialog::show_all() {
    gui::show(*this, presenter_.view());
    flow_labels(*this);
    Layout();
    XRCCTRL(*this, "of_one", wxWindow)->Layout();
}

} // namespace mizan::gui
