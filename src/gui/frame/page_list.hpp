#pragma once
#include "app/permissions.hpp"
#include "gui/pages/page.hpp"

#include <functional>
#include <span>

namespace mizan::gui {

/// A room of the window and how it is made. A new page is a line of the table in the .cpp.
struct PageEntry {
    const char* id; // also its form, its icon, and "gui.page.<id>"
    bool needs_database;
    app::Action needs; // who may open it; of pages without a database nobody is asked
    std::function<Page*(wxWindow& parent, Host& host)> make;
};
std::span<const PageEntry> page_list();

} // namespace mizan::gui
