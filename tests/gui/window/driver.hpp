#pragma once
#include "gui/application.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace mizan::gui::driving {

/// The one application of the test program: jobs at once, a clock that stands on 15 January 2026, a demonstration and
/// settings in a folder of its own.
Application& application();
const std::filesystem::path& folder();

/// Lets the toolkit draw and lay out until it has nothing to do.
void settle();
/// A press of the button, or choice of the menu item, of that name.
void press(wxWindow& form, const std::string& name);
/// Labels and buttons below a window that are given less room than their words need.
std::vector<std::string> clipped_labels(wxWindow& window);
/// Keeps what is on the screen at the window's place as NAME.png in the folder that MIZAN_SCREENSHOTS names, if any.
void keep_picture(wxWindow& window, const std::string& name);

} // namespace mizan::gui::driving
