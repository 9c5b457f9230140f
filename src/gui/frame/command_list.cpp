#include "gui/frame/command_list.hpp"

#include <array>

namespace mizan::gui {
namespace {

using A = FrameActions;
using S = CommandState;
using text::Language;

bool always(const S&) {
    return true;
}
bool with_database(const S& state) {
    return state.database;
}

} // namespace

std::span<const CommandEntry> command_list() {
    static constexpr std::array entries{
        CommandEntry{"open_demonstration", Menu::file, "", [](A& a) { a.open_demonstration(); }, always},
        CommandEntry{"create_database", Menu::file, "Ctrl+Shift+N", [](A& a) { a.create_database(false); }, always},
        CommandEntry{"open_database", Menu::file, "Ctrl+O", [](A& a) { a.open_database(); }, always},
        CommandEntry{"close_database", Menu::file, "Ctrl+W", [](A& a) { a.close_database(); }, with_database},
        CommandEntry{"import_file", Menu::file, "Ctrl+I", [](A& a) { a.show_page("import"); },
                     [](const S& s) { return s.may_import; }, nullptr, true},
        CommandEntry{"record_interaction", Menu::file, "Ctrl+N", [](A& a) { a.record_interaction(); },
                     [](const S& s) { return s.may_record; }},
        CommandEntry{"sign_in", Menu::file, "", [](A& a) { a.sign_in(); }, [](const S& s) { return s.signers; }},
        CommandEntry{"preferences", Menu::file, "Ctrl+,", [](A& a) { a.show_preferences(); }, always, nullptr, true},
        CommandEntry{"quit", Menu::file, "Ctrl+Q", [](A& a) { a.quit(); }, always, nullptr, true},
        CommandEntry{"palette", Menu::go, "Ctrl+K", [](A& a) { a.show_palette(); }, always},
        CommandEntry{"search", Menu::go, "Ctrl+F", [](A& a) { a.search(); }, with_database},
        CommandEntry{"previous_period", Menu::go, "Ctrl+PageUp", [](A& a) { a.step_period(-1); },
                     [](const S& s) { return s.earlier_period; }, nullptr, true},
        CommandEntry{"next_period", Menu::go, "Ctrl+PageDown", [](A& a) { a.step_period(1); },
                     [](const S& s) { return s.later_period; }},
        CommandEntry{"language_en", Menu::view, "", [](A& a) { a.choose_language(Language::en); }, always,
                     [](const S& s) { return s.language == Language::en; }},
        CommandEntry{"language_ar", Menu::view, "", [](A& a) { a.choose_language(Language::ar); }, always,
                     [](const S& s) { return s.language == Language::ar; }},
        CommandEntry{"theme_system", Menu::view, "", [](A& a) { a.choose_theme("system"); }, always,
                     [](const S& s) { return s.theme != "light" && s.theme != "dark"; }, true},
        CommandEntry{"theme_light", Menu::view, "", [](A& a) { a.choose_theme("light"); }, always,
                     [](const S& s) { return s.theme == "light"; }},
        CommandEntry{"theme_dark", Menu::view, "", [](A& a) { a.choose_theme("dark"); }, always,
                     [](const S& s) { return s.theme == "dark"; }},
        CommandEntry{"help", Menu::help, "F1", [](A& a) { a.show_help(); }, always},
        CommandEntry{"what_is_this", Menu::help, "Shift+F1", [](A& a) { a.what_is_this(); },
                     [](const S& s) { return s.measures; }},
        CommandEntry{"about", Menu::help, "", [](A& a) { a.show_about(); }, always, nullptr, true}};
    return entries;
}

} // namespace mizan::gui
