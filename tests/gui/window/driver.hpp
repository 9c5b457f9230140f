#pragma once
#include "gui/application.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>
#include <wx/image.h>

namespace mizan::gui::driving {

/// The one application of the test program: jobs at once (on workers where MIZAN_GUI_THREADS is 1), a clock that stands
/// on 15 January 2026, a demonstration and settings in a folder of its own.
Application& application();
const std::filesystem::path& folder();

MainFrame& main_frame();

bool with_threads();
/// Turns the window's loop until something holds; false where it does not within two minutes.
bool turn_until(const std::function<bool()>& done);
/// Until no work is under way, then until everything is laid out and drawn.
void settle();
/// The window in a language, theme, size and size of text (per cent), in the corner of the screen; with Latin digits.
void look_in(text::Language language, const std::string& theme, wxSize size = {1400, 900}, int text_size = 100);
/// A press of the button, or choice of the menu item, of that name.
void press(wxWindow& form, const std::string& name);
/// Labels and buttons below a window that are given less room than their words need.
std::vector<std::string> clipped_labels(wxWindow& window);
inline const std::vector<std::string> nothing_clipped; // what that should be
/// Controls below a window that lie upon one another, two by two.
std::vector<std::string> overlapping_controls(wxWindow& window);
/// What scrolls sideways below a window, because it needs more width than it is given.
std::vector<std::string> sideways(const wxWindow& window);
/// Keeps what is on the screen at the window's place as NAME.png in the folder that MIZAN_SCREENSHOTS names, if any.
void keep_picture(wxWindow& window, const std::string& name);
/// Where a window lies, also one that is mirrored, whose own corner is the right one.
wxRect place_on_screen(const wxWindow& window);
wxImage picture_of(const wxRect& place);                          // of the screen
void keep_picture_now(wxWindow& window, const std::string& name); // while work is under way

} // namespace mizan::gui::driving
