#pragma once
#include "driver.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/settings/settings_page.hpp"
#include "gui/session/app_databases.hpp"

#include <catch2/catch.hpp>
#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui::driving {

/// Opens a file and waits until the window is about it.
inline void open_and_wait(const std::string& file) {
    main_frame().open_location(file);
    REQUIRE(turn_until([&] { return main_frame().situation() && main_frame().situation()->location == file; }));
    settle();
}

/// A section of the settings, opened; pages are made anew with a language, so it is to be asked for again after that.
template <class Made>
Made& open_section(const std::string& id) {
    main_frame().show_page("settings");
    settle();
    auto& settings = dynamic_cast<SettingsPage&>(main_frame().page("settings"));
    settings.show_section(id);
    settle();
    return dynamic_cast<Made&>(settings.section(id));
}

inline wxWindow& control_named(wxWindow& form, const std::string& name) {
    auto* window = form.FindWindow(wxXmlResource::GetXRCID(wx(name)));
    REQUIRE(window != nullptr);
    return *window;
}

/// As if typed.
inline void type_in(wxWindow& form, const std::string& name, const std::string& words) {
    auto* entry = dynamic_cast<wxTextEntry*>(&control_named(form, name));
    REQUIRE(entry != nullptr);
    entry->SetValue(wx(words));
    settle();
}

inline void pick_in(wxWindow& form, const std::string& name, int index) {
    wxDynamicCast(&control_named(form, name), wxChoice)->SetSelection(index);
    wxCommandEvent event{wxEVT_CHOICE, wxXmlResource::GetXRCID(wx(name))};
    event.SetInt(index);
    form.ProcessWindowEvent(event);
    settle();
}

struct SettingsLook {
    text::Language language;
    const char* theme;
    wxSize size;
    std::string name() const {
        return std::string{text::code_of(language)} + "-" + theme + (size.x < 1200 ? "-small" : "");
    }
};
inline const SettingsLook settings_looks[] = {
    {text::Language::en, "light", {1400, 900}}, {text::Language::ar, "light", {1400, 900}},
    {text::Language::en, "dark", {1400, 900}},  {text::Language::ar, "dark", {1400, 900}},
    {text::Language::en, "light", {1024, 640}}, {text::Language::ar, "light", {1024, 640}}};

} // namespace mizan::gui::driving
