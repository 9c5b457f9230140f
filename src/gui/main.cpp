#include "gui/application.hpp"
#include "gui/launch_words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <cstdlib>
#include <iostream>
#include <wx/init.h>

namespace {

std::filesystem::path folder(const char* variable, const char* below_home) {
    const char* named = std::getenv(variable);
    if (named != nullptr && *named != '\0') return std::filesystem::path{named} / "mizan";
    const char* home = std::getenv("HOME");
    return std::filesystem::path{home == nullptr ? "." : home} / below_home / "mizan";
}

std::string user_name() {
    const char* name = std::getenv("USER");
    return name == nullptr ? "" : name;
}

} // namespace

int main(int argc, char** argv) {
    using namespace mizan;
    const auto words = gui::read_launch_words({argv + 1, argv + argc});
    if (!words || words->help) {
        (words ? std::cout : std::cerr) << text::say(text::Language::en, "gui.help.usage") << '\n';
        return words ? 0 : 2;
    }
    if (!gui::native::has_display()) {
        std::cerr << text::say(words->language == "ar" ? text::Language::ar : text::Language::en, "gui.no_display")
                  << '\n';
        return 3;
    }
    const SystemClock clock;
    gui::Launch launch;
    launch.database = words->database;
    launch.language = words->language;
    launch.theme = words->theme;
    launch.clock = &clock;
    launch.actor = user_name();
    launch.settings_file = folder("XDG_CONFIG_HOME", ".config") / "window.json";
    launch.demonstration_file = folder("XDG_DATA_HOME", ".local/share") / "demonstration.mizan";
    wxApp::SetInstance(new gui::Application{launch});
    int no_arguments = 1;
    return wxEntry(no_arguments, argv);
}
