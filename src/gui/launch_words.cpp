#include "gui/launch_words.hpp"

#include <algorithm>
#include <initializer_list>

namespace mizan::gui {
namespace {

bool is_one_of(const std::string& word, std::initializer_list<const char*> known) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

} // namespace

std::optional<LaunchWords> read_launch_words(std::vector<std::string> words) {
    LaunchWords launch;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string word = words[i], value;
        if (const auto equals = word.find('='); word.starts_with("--") && equals != std::string::npos) {
            value = word.substr(equals + 1);
            word.resize(equals);
        } else if (is_one_of(word, {"--lang", "--theme"}) && i + 1 < words.size()) {
            value = words[++i];
        }
        if (is_one_of(word, {"--help", "-h"}))
            launch.help = true;
        else if (word == "--lang" && is_one_of(value, {"en", "ar"}))
            launch.language = value;
        else if (word == "--theme" && is_one_of(value, {"light", "dark", "system"}))
            launch.theme = value;
        else if (!word.starts_with("-") && launch.database.empty())
            launch.database = word;
        else
            return std::nullopt;
    }
    return launch;
}

} // namespace mizan::gui
