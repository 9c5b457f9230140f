#pragma once
#include "gui/frame/command_list.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>
#include <wx/frame.h>

namespace mizan::gui {

/// The menu bar, made of the table of commands and of the pages ("page.<id>", Ctrl+1 and on, in the menu "go").
void make_menu(wxFrame& frame, const text::Voice& voice, const std::vector<std::string>& pages);
/// Pages that can be opened now, what is available, what is chosen.
void show_menu(wxFrame& frame, const CommandState& state);

/// The key that opens a page; empty where all are taken.
std::string keys_of_page(const std::vector<std::string>& pages, const std::string& id);

} // namespace mizan::gui
