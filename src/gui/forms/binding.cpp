#include "gui/forms/binding.hpp"

#include "gui/forms/line_breaks.hpp"
#include "gui/forms/words.hpp"
#include "gui/theme/theme.hpp"
#include "gui/toolkit/native.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/clntdata.h>
#include <wx/combobox.h>
#include <wx/display.h>
#include <wx/frame.h>
#include <wx/gauge.h>
#include <wx/menu.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

wxWindow* control(wxWindow& form, std::string_view name) {
    return form.FindWindow(wxXmlResource::GetXRCID(wx(name)));
}

wxMenuItem* menu_item(wxWindow& form, std::string_view name) {
    const auto* frame = dynamic_cast<const wxFrame*>(&form);
    if (frame == nullptr || frame->GetMenuBar() == nullptr) return nullptr;
    return frame->GetMenuBar()->FindItem(wxXmlResource::GetXRCID(wx(name)));
}

/// The sizer item of a hidden control takes no room, its borders neither.
void set_visible(wxWindow* window, bool visible) {
    if (window != nullptr && window->IsShown() != visible) window->Show(visible);
}

wxString mark_of_direction(const wxWindow& label) {
    const bool right_to_left = label.GetLayoutDirection() == wxLayout_RightToLeft;
    return right_to_left ? wxString{wxUniChar{0x200F}} : wxString{};
}

/// A label that begins with Latin letters still begins where the window's language begins.
wxString in_direction(const wxWindow& label, const wxString& words) {
    return words.empty() ? words : mark_of_direction(label) + words;
}

/// So does each line of it, where it was broken within Latin words.
wxString each_line_in_direction(const wxWindow& label, wxString words) {
    words.Replace("\n", "\n" + mark_of_direction(label));
    return words;
}

/// What is said of a field stands below it and is no wider, else the form beside it would shrink.
bool said_of_a_field(const wxStaticText& label) {
    return label.GetName().EndsWith("_problem") || label.GetName().EndsWith("_note");
}

/// How much wider than the room in which it scrolls the page is that holds a label.
int beyond_room(const wxStaticText& label) {
    const wxWindow* part = &label;
    for (const auto* room = label.GetParent(); room != nullptr && !room->IsTopLevel(); room = room->GetParent()) {
        if (dynamic_cast<const wxScrolledWindow*>(room) != nullptr)
            if (const int lacking = part->GetSize().x - room->GetClientSize().x; part != &label && lacking > 0)
                return lacking;
        part = room;
    }
    return 0;
}

/// How wide a label may be; nothing where that is not known yet.
std::optional<int> room_of(const wxStaticText& label) {
    const auto* column = label.GetContainingSizer();
    const int width = label.GetParent()->GetClientSize().x - 2 * label.FromDIP(space::margin) - beyond_room(label);
    if (said_of_a_field(label) && column != nullptr && column->GetSize().x >= label.FromDIP(100))
        return std::min(width, column->GetSize().x);
    return width > label.FromDIP(200) ? std::optional{width} : std::nullopt;
}

/// Breaks a label's words so that they fit the room that it has.
void flow(wxStaticText& label, const wxString& words) {
    const auto room = room_of(label);
    label.SetLabelText(in_direction(label, words));
    label.InvalidateBestSize();
    if (!label.HasFlag(wxST_ELLIPSIZE_MIDDLE) && room && label.GetBestSize().x > *room) {
        break_lines(label, in_direction(label, words), *room);
        label.SetLabelText(each_line_in_direction(label, label.GetLabelText()));
        label.InvalidateBestSize();
    }
}

void set_label(wxStaticText& label, const wxString& words) {
    set_visible(&label, !words.empty());
    auto* kept = dynamic_cast<wxStringClientData*>(label.GetClientObject());
    if (kept != nullptr && kept->GetData() == words) return;
    label.SetClientObject(new wxStringClientData{words}); // as said, before it was broken into lines
    native::take_style(label);
    flow(label, words);
}

bool holds_focusable(const wxWindow& place) {
    return std::ranges::any_of(place.GetChildren(),
                               [](const wxWindow* child) { return child->AcceptsFocusRecursively(); });
}

constexpr std::size_t many_entries = 60;

void set_entries(wxItemContainer& list, const std::vector<std::string>& entries) {
    wxArrayString words;
    for (const auto& entry : entries)
        words.push_back(wx(entry));
    if (list.GetStrings() == words) return;
    auto* choice = dynamic_cast<wxChoice*>(&list);
    if (choice != nullptr && words.size() > many_entries) native::keep_width(*choice, choice->FromDIP(200));
    list.Set(words);
}

} // namespace

void put(wxWindow& form, std::string_view name, const Text& value) {
    auto* window = control(form, name);
    const wxString words = wx(value.shown);
    if (auto* label = dynamic_cast<wxStaticText*>(window)) set_label(*label, words);
    if (auto* text = dynamic_cast<wxTextEntry*>(window); text != nullptr && text->GetValue() != words)
        text->ChangeValue(words);
    if (auto* button = dynamic_cast<wxButton*>(window)) button->SetLabel(words);
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
    if (auto* box = dynamic_cast<wxCheckBox*>(window)) box->SetValue(value.on);
    if (auto* radio = dynamic_cast<wxRadioButton*>(window)) radio->SetValue(value.on);
}

void put(wxWindow& form, std::string_view name, const Gauge& value) {
    auto* gauge = dynamic_cast<wxGauge*>(control(form, name));
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

void put(wxWindow& form, std::string_view name, const Place& value) {
    auto* window = control(form, name);
    set_visible(window, value.visible);
    if (window != nullptr && !holds_focusable(*window)) window->SetCanFocus(false); // else the keyboard stops there
}

void size_dialog(wxWindow& dialog, wxSize usual, double text_scale) {
    wxSize size = dialog.FromDIP(usual) * text_scale;
    size.DecTo(wxDisplay{&dialog}.GetClientArea().GetSize() - dialog.FromDIP(wxSize{space::margin, space::margin}));
    dialog.SetSize(size);
}

void grow_dialog(wxWindow& dialog) {
    const auto screen = wxDisplay{&dialog}.GetClientArea().GetSize();
    const wxSize needed = dialog.GetSizer()->CalcMin();
    const int lacking = needed.y - dialog.GetClientSize().y, room = screen.y - dialog.GetSize().y;
    if (lacking > 0 && room > 0) dialog.SetSize(dialog.GetSize() + wxSize{0, std::min(lacking, room)});
    wxSize least = dialog.GetMinClientSize();
    least.IncTo(needed);
    least.DecTo(dialog.GetClientSize());
    dialog.SetMinClientSize(least);
    dialog.Layout();
}

void flow_labels(wxWindow& form) {
    for (auto* child : form.GetChildren()) {
        if (auto* label = dynamic_cast<wxStaticText*>(child))
            if (auto* kept = dynamic_cast<wxStringClientData*>(label->GetClientObject())) flow(*label, kept->GetData());
        if (!child->IsTopLevel()) flow_labels(*child);
    }
}

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
    form.Bind(wxEVT_LISTBOX, handler, id);
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
