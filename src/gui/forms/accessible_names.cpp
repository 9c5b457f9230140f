#include "gui/forms/accessible_names.hpp"

#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/listbox.h>
#include <wx/spinctrl.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace mizan::gui {
namespace {

bool shows_no_name(const wxWindow& window) {
    return dynamic_cast<const wxChoice*>(&window) != nullptr || dynamic_cast<const wxComboBox*>(&window) != nullptr ||
           dynamic_cast<const wxListBox*>(&window) != nullptr || dynamic_cast<const wxTextCtrl*>(&window) != nullptr ||
           dynamic_cast<const wxSearchCtrl*>(&window) != nullptr || dynamic_cast<const wxSpinCtrl*>(&window) != nullptr;
}

/// The label that stands right before it and never changes: those that change have a name in the form.
wxString label_before(const wxWindow& control) {
    const auto* before = control.GetPrevSibling();
    const auto* label = dynamic_cast<const wxStaticText*>(before);
    return label != nullptr && label->GetName() == wxStaticTextNameStr ? label->GetLabelText() : wxString{};
}

} // namespace

void name_controls(wxWindow& form) {
    for (auto* child : form.GetChildren()) {
        if (child->IsTopLevel()) continue;
        if (!shows_no_name(*child)) {
            name_controls(*child);
            continue;
        }
        const wxString label = label_before(*child);
        const wxString name = label.empty() ? child->GetToolTipText() : label;
        if (!name.empty() && !native::is_named(*child)) native::name(*child, utf8(name));
    }
}

} // namespace mizan::gui
