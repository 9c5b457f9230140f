#pragma once
#include "text/language.hpp"

#include <span>
#include <string>

namespace mizan::gui {

/// What commands ask of the window.
class FrameActions {
public:
    virtual ~FrameActions() = default;
    virtual void open_demonstration() = 0;
    virtual void create_database(bool then_import) = 0;
    virtual void open_database() = 0;
    virtual void close_database() = 0;
    virtual void show_page(const std::string& id) = 0;
    virtual void sign_in() = 0;
    virtual void record_interaction() = 0;
    virtual void search() = 0;
    virtual void step_period(int by) = 0;
    virtual void choose_language(text::Language language) = 0;
    virtual void choose_theme(const std::string& choice) = 0;
    virtual void show_palette() = 0;
    virtual void show_preferences() = 0;
    virtual void show_help() = 0;
    virtual void what_is_this() = 0;
    virtual void show_about() = 0;
    virtual void quit() = 0;
};

/// What the availability of a command depends on.
struct CommandState {
    bool database = false, earlier_period = false, later_period = false, measures = false;
    bool signers = false, may_import = false, may_record = false; // people were appointed; what who works here may do
    text::Language language = text::Language::en;
    std::string theme; // "light", "dark", "system"
};

enum class Menu { file, go, view, help };
constexpr const char* code_of(Menu menu) {
    constexpr const char* codes[] = {"file", "go", "view", "help"};
    return codes[static_cast<int>(menu)];
}

/// A command of the frame. Menu, palette and tests read this table; there is no other list of commands. Its words are
/// "gui.command.<code>"; a button of that name anywhere in the frame does the same.
struct CommandEntry {
    const char* code;
    Menu menu;
    const char* keys; // as wx reads them; empty: none
    void (*act)(FrameActions&);
    bool (*available)(const CommandState&);
    bool (*chosen)(const CommandState&) = nullptr; // of those that exclude each other
    bool parted = false;                           // a line above it in the menu
};
std::span<const CommandEntry> command_list();

} // namespace mizan::gui
