#pragma once
#include "gui/forms/field.hpp"

#include <functional>
#include <wx/window.h>

namespace mizan::gui {

/// Put a value into the control (or menu item) of that name below `form`. A missing control is a defect: the name test
/// finds it; here it is passed over. Nothing is touched where it already shows the value, so that typing is not
/// disturbed.
void put(wxWindow& form, std::string_view name, const Text& value);
void put(wxWindow& form, std::string_view name, const Choice& value);
void put(wxWindow& form, std::string_view name, const Switch& value);
void put(wxWindow& form, std::string_view name, const Gauge& value);
void put(wxWindow& form, std::string_view name, const Action& value);
void put(wxWindow& form, std::string_view name, const Place& value);

/// Shows a whole view in its form.
template <class View>
void show(wxWindow& form, const View& view) {
    for (const auto& field : View::fields())
        std::visit([&](auto member) { put(form, field.name, view.*member); }, field.member);
    form.Layout();
}

/// The size of a dialog whose contents take what they get: larger with the text, never larger than the screen.
void size_dialog(wxWindow& dialog, wxSize usual, double text_scale);

/// As high as its contents need where they came to need more, never higher than the screen: a sizer without enough room
/// squeezes the last of them to nothing.
void grow_dialog(wxWindow& dialog);

/// Breaks the lines of all labels anew, after the form got another width.
void flow_labels(wxWindow& form);

/// What is done when the button is pressed or the menu item chosen.
void on_action(wxWindow& form, std::string_view name, std::function<void()> action);
/// What is done when another entry is chosen.
void on_choice(wxWindow& form, std::string_view name, std::function<void(int)> chosen);
/// What is done when the text is edited by a person; given without isolation marks.
void on_text(wxWindow& form, std::string_view name, std::function<void(std::string)> edited);
/// What is done when a box or radio button is switched by a person.
void on_switch(wxWindow& form, std::string_view name, std::function<void(bool)> switched);

} // namespace mizan::gui
