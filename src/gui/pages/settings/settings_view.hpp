#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

struct SettingsView {
    Text settings_title;
    Place sections, section;
    static const Fields<SettingsView>& fields();
};

} // namespace mizan::gui
