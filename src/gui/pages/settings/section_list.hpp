#pragma once
#include "gui/pages/settings/section.hpp"

#include <functional>
#include <span>

namespace mizan::gui {

/// A section of the settings and how it is made. A new one is a line of the table in the .cpp.
struct SectionEntry {
    const char* id; // also "gui.section.<id>"; its form is "settings_<id>"
    std::function<Section*(wxWindow& parent, Host& host)> make;
};
std::span<const SectionEntry> section_list();

} // namespace mizan::gui
