#pragma once
#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

/// What stood behind the program's name: [DATABASE] [--lang en|ar] [--theme light|dark|system] [--help].
struct LaunchWords {
    std::string database, language, theme;
    bool help = false;
};

/// Nothing where the words cannot be understood. "--lang=ar" is "--lang ar".
std::optional<LaunchWords> read_launch_words(std::vector<std::string> words);

} // namespace mizan::gui
