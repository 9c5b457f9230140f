#include "gui/application.hpp"
#include "text/say.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <wx/init.h>

namespace {

std::filesystem::path folder(const char* variable, const char* below_home) {
    if (const char* named = std::getenv(variable); named != nullptr && *named != '\0') return std::filesystem::path{named} / "mizan";
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
    const SystemClock clock;
    const text::Voice english;
    gui::Launch launch;
    launch.clock = &clock;
    launch.actor = user_name();
    launch.settings_file = folder("XDG_CONFIG_HOME", ".config") / "window.json";
    launch.demonstration_file = folder("XDG_DATA_HOME", ".local/share") / "demonstration.mizan";

    CLI::App command{text::say(english, "gui.help.program"), "mizan"};
    command.add_option("database", launch.database, text::say(english, "gui.help.database"));
    command.add_option("--lang", launch.language, text::say(english, "gui.help.lang"))->check(CLI::IsMember({"en", "ar"}));
    command.add_option("--theme", launch.theme, text::say(english, "gui.help.theme"))
        ->check(CLI::IsMember({"light", "dark", "system"}));
    CLI11_PARSE(command, argc, argv);

    wxApp::SetInstance(new gui::Application{launch});
    int no_arguments = 1;
    return wxEntry(no_arguments, argv);
}
