#include "gui/dialogs/measure/measure_dialog.hpp"

#include "gui/forms/binding.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/xrc/xmlres.h>

namespace mizan::gui {

MeasureDialog::MeasureDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme,
                             std::vector<core::KpiDefinition> measures, const std::string& id)
    : presenter_{voice, std::move(measures), id} {
    wxXmlResource::Get()->LoadDialog(this, &parent, "measure");
    on_choice(*this, "which", [this](int index) {
        presenter_.choose(index);
        show_all();
    });
    on_action(*this, "close", [this] { EndModal(wxID_CANCEL); });
    SetEscapeId(XRCID("close"));
    native::mirror_inside(*this, voice.language);
    size_dialog(*this, {560, 500}, theme.text_scale);
    show_all();
    native::centre(*this);
    XRCCTRL(*this, "which", wxWindow)->SetFocus();
}

void MeasureDialog::show_all() {
    gui::show(*this, presenter_.view());
    flow_labels(*this);
    Layout();
    XRCCTRL(*this, "words", wxWindow)->FitInside();
}

} // namespace mizan::gui
