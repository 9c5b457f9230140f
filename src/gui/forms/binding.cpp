#include "gui/forms/binding.hpp"

#include "gui/forms/words.hpp"
#include "text/format.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/frame.h>
#include <wx/gauge.h>
#include <wx/menu.h>
#include <wx/radiobut.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

wxWindow* control(wxWindow& form, std::string_view name) { return form.FindWindow(wxXmlResource::GetXRCID(wx(name))); }

wxMenuItem* menu_item(wxWindow& form, std::string_view name) {
    const auto* frame = wxDynamicCast(&form, wxFrame);
    if (frame == nullptr || frame->GetMenuBar() == nullptr) return nullptr;
    return frame->GetMenuBar()->FindItem(wxXmlResource::GetXRCID(wx(name)));
}

/// The sizer item of a hidden control takes no room, its borders neither.
void set_visible(wxWindow* window, bool visible) {
    if (window != nullptr && window->IsShown() != visible) window->Show(visible);
}

void set_label(wxStaticText& label, const wxString& words) {
    set_visible(&label, !words.empty());
    if (label.GetLabelText() == words) return;
    label.SetLabelText(words);
    label.InvalidateBestSize();
}

void set_entries(wxItemContainer& list, const std::vector<std::string>& entries) {
    wxArrayString words;
    for (const auto& entry : entries) words.push_back(wx(entry));
    if (list.GetStrings() != words) list.Set(words);
}

} // namespace

void put(wxWindow& form, std::string_view name, const Text& value) {
    auto* window = control(form, name);
    const wxString words = wx(value.shown);
    if (auto* label = wxDynamicCast(window, wxStaticText)) set_label(*label, words);
    if (auto* text = dynamic_cast<wxTextEntry*>(window); text != nullptr && text->GetValue() != words)
        text->ChangeValue(words);
    if (auto* button = wxDynamicCast(window, wxButton)) button->SetLabel(words);
}

void put(wxWindow& form, std::string_view name, const Choice& value) {
    auto* window = control(form, name);
    if (window == nullptr) return;
    if (auto* list = dynamic_cast<wxItemContainer*>(window)) {
        set_entries(*list, value.entries);
        if (list->GetSelection() != value.chosen) list->SetSelection(value.chosen);
    }
    if (window->IsEnabled() != value.enabled) window->Enable(value.enabled);
    set_visible(window, value.visible);
}

void put(wxWindow& form, std::string_view name, const Switch& value) {
    if (auto* item = menu_item(form, name)) item->Check(value.on);
    auto* window = control(form, name);
    if (auto* box = wxDynamicCast(window, wxCheckBox)) box->SetValue(value.on);
    if (auto* radio = wxDynamicCast(window, wxRadioButton)) radio->SetValue(value.on);
}

void put(wxWindow& form, std::string_view name, const Gauge& value) {
    auto* gauge = wxDynamicCast(control(form, name), wxGauge);
    if (gauge == nullptr) return;
    set_visible(gauge, value.visible);
    if (!value.visible) return;
    if (!value.total || *value.total <= 0) return gauge->Pulse();
    gauge->SetRange(1000);
    gauge->SetValue(static_cast<int>(std::min<std::int64_t>(1000, value.done * 1000 / *value.total)));
}

void put(wxWindow& form, std::string_view name, const Action& value) {
    if (auto* item = menu_item(form, name)) item->Enable(value.enabled);
    auto* window = control(form, name);
    if (window == nullptr) return;
    if (window->IsEnabled() != value.enabled) window->Enable(value.enabled);
    set_visible(window, value.visible);
}

void put(wxWindow& form, std::string_view name, const Place& value) { set_visible(control(form, name), value.visible); }

void on_action(wxWindow& form, std::string_view name, std::function<void()> action) {
    const auto handler = [action = std::move(action)](wxCommandEvent&) { action(); };
    const int id = wxXmlResource::GetXRCID(wx(name));
    form.Bind(wxEVT_BUTTON, handler, id);
    form.Bind(wxEVT_MENU, handler, id);
}

void on_choice(wxWindow& form, std::string_view name, std::function<void(int)> chosen) {
    const auto handler = [chosen = std::move(chosen)](wxCommandEvent& event) { chosen(event.GetSelection()); };
    const int id = wxXmlResource::GetXRCID(wx(name));
    form.Bind(wxEVT_CHOICE, handler, id);
    form.Bind(wxEVT_COMBOBOX, handler, id);
}

void on_text(wxWindow& form, std::string_view name, std::function<void(std::string)> edited) {
    form.Bind(
        wxEVT_TEXT,
        [edited = std::move(edited)](wxCommandEvent& event) {
            edited(text::without_isolation(utf8(event.GetString())));
        },
        wxXmlResource::GetXRCID(wx(name)));
}

void on_switch(wxWindow& form, std::string_view name, std::function<void(bool)> switched) {
    const auto handler = [switched = std::move(switched)](wxCommandEvent& event) { switched(event.IsChecked()); };
    const int id = wxXmlResource::GetXRCID(wx(name));
    form.Bind(wxEVT_CHECKBOX, handler, id);
    form.Bind(wxEVT_RADIOBUTTON, handler, id);
    form.Bind(wxEVT_MENU, handler, id);
}

} // namespace mizan::gui
