#pragma once
#include <filesystem>
#include <string>

namespace mizan::gui {

/// What the window remembers between two runs. A file that cannot be read counts as none; unknown keys are kept out.
struct Settings {
    std::string language;         // "en", "ar"; empty: the system's
    std::string theme = "system"; // "light", "dark", "system"
    std::string last_database;
    int width = 1280, height = 800;
    bool operator==(const Settings&) const = default;

    static Settings read(const std::filesystem::path& file);
    /// Best effort: a window that cannot remember its size still works.
    void write(const std::filesystem::path& file) const;
};

} // namespace mizan::gui
