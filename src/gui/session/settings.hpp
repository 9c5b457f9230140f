#pragma once
#include "gui/session/column_memory.hpp"
#include "gui/session/filter_memory.hpp"
#include "text/voice.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mizan::gui {

/// What one person likes, and what the window remembers between two runs; the organisation's settings are in its
/// database. Unknown keys and values are kept out. A file that cannot be read at all counts as none; it stays beside
/// the new one as "….damaged", for what a person saved in it.
struct Settings {
    std::string language;         // "en", "ar"; empty: the system's
    std::string digits = "latin"; // "latin", "arabic_indic"
    bool hijri = false;           // the Hijri date beside the Gregorian one
    std::string theme = "system"; // "light", "dark", "system"
    int text_size = 100;          // per cent of the system's, 100 to 200
    bool open_last = false;       // the last database when the program starts
    std::string last_database;
    std::string last_period; // of the last database, as questions name it: "2025-Q2"
    ColumnMemory::Widths columns;
    ColumnMemory::Layouts layouts;
    FilterMemory::Kept filters;
    int width = 1280, height = 800;
    bool operator==(const Settings&) const = default;

    static Settings read(const std::filesystem::path& file);
    /// Whole or not at all; best effort: a window that cannot remember its size still works.
    void write(const std::filesystem::path& file) const;
    text::Voice voice(text::Language language) const;
};

} // namespace mizan::gui
