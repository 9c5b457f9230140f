#pragma once
#include <functional>
#include <string>

namespace mizan::gui {

/// Something that a person can have done: a line of the palette, and of the menu where it has one. No wx.
struct Command {
    std::string code;  // "open_database"
    std::string title; // in the person's language, "&" before the letter that is its key in a menu
    std::string group; // where else it is found: a menu's or a page's title
    std::string keys;  // "Ctrl+O"; empty: none
    std::function<void()> act;
    bool available = true; // when it was asked for
};

} // namespace mizan::gui
