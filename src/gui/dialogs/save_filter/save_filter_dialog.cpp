#include "gui/dialogs/save_filter/save_filter_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/button.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

constexpr int longest_filter_name = 60;

} // namespace

SaveFilterDialog::SaveFilterDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme,
                                   SaveFilterPresenter presenter)
    : presenter_{std::move(presenter)} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "save_filter");
    auto* name = XRCCTRL(*this, "name", wxTextCtrl);
    name->SetMaxLength(longest_filter_name);
    on_text(*this, "name", [this](std::string typed) {
        presenter_.set_name(std::move(typed));
        show_all();
    });
    on_action(*this, "save", [this] { EndModal(wxID_OK); });
    on_action(*this, "cancel", [this] { EndModal(wxID_CANCEL); });
    native::style(*XRCCTRL(*this, "save", wxWindow), "primary");
    XRCCTRL(*this, "save", wxButton)->SetDefault();
    SetEscapeId(XRCID("cancel"));
    native::mirror_inside(*this, voice.language);
    size_dialog(*this, {460, 240}, theme.text_scale);
    show_all();
    native::centre(*this);
    name->SetFocus();
    name->SelectAll();
}

void SaveFilterDialog::show_all() {
    gui::show(*this, presenter_.view());
    flow_labels(*this);
    Layout();
    grow_dialog(*this);
}

} // namespace mizan::gui
