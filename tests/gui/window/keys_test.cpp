#include "driver.hpp"
#include "gui/dialogs/about/about_dialog.hpp"
#include "gui/dialogs/create/create_dialog.hpp"
#include "gui/dialogs/help/help_dialog.hpp"
#include "gui/dialogs/measure/measure_dialog.hpp"
#include "gui/dialogs/palette/palette_dialog.hpp"
#include "gui/dialogs/preferences/preferences_dialog.hpp"
#include "gui/frame/page_list.hpp"
#include "gui/pages/settings/section_list.hpp"
#include "gui/pages/settings/settings_page.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <wx/menu.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

MainFrame& keys_frame() {
    return application().frame();
}

void keys_open_demonstration() {
    if (!keys_frame().database()) keys_frame().open_demonstration();
    settle();
    REQUIRE(keys_frame().database());
}

Command& command(std::vector<Command>& commands, const std::string& code) {
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.code == code; });
    REQUIRE(found != commands.end());
    return *found;
}

std::vector<std::string> keys_pages() {
    std::vector<std::string> ids;
    for (const auto& entry : page_list())
        if (entry.needs_database) ids.emplace_back(entry.id);
    return ids;
}

} // namespace

TEST_CASE("the palette holds every command of the frame, every page and what the page can do", "[palette]") {
    look_in(text::Language::en, "light");
    keys_open_demonstration();
    for (const auto& id : keys_pages()) {
        keys_frame().show_page(id);
        settle();
        auto commands = keys_frame().commands();
        for (const auto& entry : command_list())
            command(commands, entry.code);
        for (const auto& other : keys_pages())
            CHECK(command(commands, "page." + other).available == (other != id));
    }
    keys_frame().show_page("team");
    settle();
    auto commands = keys_frame().commands();
    CHECK(command(commands, "export_report").available);
    command(commands, "page.scorecard").act();
    settle();
    CHECK(keys_frame().shown_page() == "scorecard");
    auto of_card = keys_frame().commands();
    const auto agent = keys_frame().state().agent;
    command(of_card, "next_agent").act();
    settle();
    CHECK(keys_frame().state().agent != agent);
}

TEST_CASE("menu and palette follow what is there: without a database, what needs one cannot be done", "[palette]") {
    look_in(text::Language::en, "light");
    keys_frame().close_database();
    settle();
    auto commands = keys_frame().commands();
    const auto* bar = keys_frame().GetMenuBar();
    for (const auto& entry : command_list()) {
        INFO(entry.code);
        const auto* item = bar->FindItem(wxXmlResource::GetXRCID(entry.code));
        REQUIRE(item != nullptr);
        if (entry.chosen == nullptr) CHECK(command(commands, entry.code).available == item->IsEnabled());
    }
    CHECK_FALSE(bar->FindItem(XRCID("import_file"))->IsEnabled());
    CHECK(bar->FindItem(XRCID("theme_light"))->IsChecked());
    keys_open_demonstration();
    CHECK(keys_frame().GetMenuBar()->FindItem(XRCID("import_file"))->IsEnabled());
    CHECK(keys_frame().GetMenuBar()->FindItem(XRCID("page.team")) != nullptr);
}

TEST_CASE("palette, preferences, help and the words of a measure, in every look: nothing is clipped", "[palette]") {
    look_in(text::Language::en, "light");
    keys_open_demonstration();
    for (const auto language : {text::Language::en, text::Language::ar})
        for (const char* theme : {"light", "dark"}) {
            const std::string look = std::string{text::code_of(language)} + "-" + theme;
            INFO(look);
            look_in(language, theme);
            keys_frame().show_page("team");
            settle();
            {
                PaletteDialog palette{keys_frame(), keys_frame().voice(), keys_frame().theme(),
                                      keys_frame().commands()};
                palette.Show();
                settle();
                keep_picture(palette, "palette-" + look);
                CHECK(clipped_labels(palette) == nothing_clipped);
            }
            {
                HelpDialog help{keys_frame(), keys_frame().voice(), keys_frame().theme(), keys_pages(), "team"};
                help.Show();
                settle();
                keep_picture(help, "help-" + look);
                CHECK(clipped_labels(help) == nothing_clipped);
                help.follow("numbers");
                settle();
                CHECK(help.presenter().page().id == "numbers");
                CHECK(clipped_labels(help) == nothing_clipped);
            }
            {
                PreferencesDialog preferences{keys_frame(), keys_frame().voice(), application().settings(),
                                              *Date::parse("2026-01-15")};
                preferences.Show();
                settle();
                keep_picture(preferences, "preferences-" + look);
                CHECK(clipped_labels(preferences) == nothing_clipped);
            }
            {
                MeasureDialog measure{keys_frame(), keys_frame().voice(), keys_frame().theme(),
                                      keys_frame().page("team").measures(), "csat"};
                measure.Show();
                settle();
                keep_picture(measure, "measure-" + look);
                CHECK(clipped_labels(measure) == nothing_clipped);
            }
        }
    look_in(text::Language::en, "light");
}

TEST_CASE("a person's digits and Hijri dates hold everywhere at once", "[palette]") {
    look_in(text::Language::ar, "light");
    keys_open_demonstration();
    Settings settings = application().settings();
    settings.digits = "arabic_indic";
    settings.hijri = true;
    application().rebuild(settings);
    settle();
    CHECK(keys_frame().voice().digits == text::Digits::arabic_indic);
    const auto& as_of = keys_frame().presenter().view().as_of.shown;
    CHECK(as_of.find("٢٠٢٦") != std::string::npos); // 15 January 2026 is 26 Rajab 1447 (Umm al-Qura calendar)
    CHECK(as_of.find("٢٦ رجب ١٤٤٧") != std::string::npos);
    look_in(text::Language::en, "light");
}

TEST_CASE("at usual widths pages look right: none scrolls sideways, nor at twice the size of text", "[palette]") {
    look_in(text::Language::en, "light");
    keys_open_demonstration();
    for (const auto language : {text::Language::en, text::Language::ar})
        for (const int text_size : {100, 200})
            for (const wxSize& size : {wxSize{1400, 900}, wxSize{1280, 800}, wxSize{1024, 640}}) {
                look_in(language, "light", size, text_size);
                const auto check = [&](const std::string& id) {
                    const std::string look = id + "-" + std::string{text::code_of(language)} + "-" +
                                             std::to_string(size.x) + "-" + std::to_string(text_size);
                    INFO(look);
                    const auto lacking = sideways(keys_frame());
                    CHECK(lacking == nothing_clipped);
                    if (!lacking.empty()) keep_picture(keys_frame(), "sideways-" + look);
                };
                for (const auto& id : keys_pages()) {
                    keys_frame().show_page(id);
                    settle();
                    check(id);
                }
                auto& settings = dynamic_cast<SettingsPage&>(keys_frame().page("settings"));
                keys_frame().show_page("settings");
                for (const auto& section : section_list()) {
                    settings.show_section(section.id);
                    settle();
                    check(std::string{"settings-"} + section.id);
                }
            }
    look_in(text::Language::en, "light");
}

TEST_CASE("at twice the size of text and the smallest window every page and dialog can be read", "[large]") {
    look_in(text::Language::en, "light");
    keys_open_demonstration();
    for (const auto language : {text::Language::en, text::Language::ar})
        for (const int text_size : {100, 200}) {
            const std::string look = std::string{text::code_of(language)} + "-" + std::to_string(text_size);
            look_in(language, "light", {1024, 640}, text_size);
            for (const auto& id : keys_pages()) {
                INFO(id << " " << look);
                keys_frame().show_page(id);
                settle();
                keep_picture(keys_frame(), "large-" + id + "-" + look);
                CHECK(clipped_labels(keys_frame()) == nothing_clipped);
                CHECK(overlapping_controls(keys_frame()) == nothing_clipped);
            }
            const auto check = [&](wxDialog& dialog, const std::string& name) {
                INFO(name << " " << look);
                dialog.Show();
                settle();
                keep_picture(dialog, "large-" + name + "-" + look);
                CHECK(clipped_labels(dialog) == nothing_clipped);
                CHECK(overlapping_controls(dialog) == nothing_clipped);
            };
            auto& frame = keys_frame();
            frame.show_page("team");
            settle();
            PaletteDialog palette{frame, frame.voice(), frame.theme(), frame.commands()};
            check(palette, "palette");
            HelpDialog help{frame, frame.voice(), frame.theme(), keys_pages(), "team"};
            check(help, "help");
            PreferencesDialog preferences{frame, frame.voice(), application().settings(), *Date::parse("2026-01-15")};
            check(preferences, "preferences");
            MeasureDialog measure{frame, frame.voice(), frame.theme(), frame.page("team").measures(), "csat"};
            check(measure, "measure");
            CreateDialog create{frame, frame.voice()};
            check(create, "create");
            AboutDialog about{frame, frame.voice(), frame.theme()};
            check(about, "about");
        }
    look_in(text::Language::en, "light");
}
