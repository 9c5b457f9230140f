#include "gui/dialogs/about/about_dialog.hpp"

#include "gui/charts/chart_view.hpp"
#include "gui/dialogs/about/about_presenter.hpp"
#include "gui/forms/binding.hpp"
#include "gui/theme/icons.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/statbmp.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {

AboutDialog::AboutDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme) {
    wxXmlResource::Get()->LoadDialog(this, &parent, "about");
    auto& logo = *XRCCTRL(*this, "logo", wxWindow);
    fill_place(logo, *new wxStaticBitmap(&logo, wxID_ANY,
                                         icon("logo", theme.palette.accent, theme.with_text(64), voice.language)));
    on_action(*this, "close", [this] { EndModal(wxID_CANCEL); });
    SetEscapeId(XRCID("close"));
    gui::show(*this, about_view(voice, MIZAN_VERSION));
    native::mirror_inside(*this, voice.language);
    Fit();
    native::centre(*this);
}

} // namespace mizan::gui
