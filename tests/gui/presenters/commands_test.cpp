#include "base/folding.hpp"
#include "gui/dialogs/palette/palette_presenter.hpp"
#include "gui/frame/command_list.hpp"
#include "gui/frame/menu.hpp"
#include "gui/frame/page_list.hpp"
#include "text/say.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace mizan;
using namespace mizan::gui;

namespace {

Command named(const std::string& title, const std::string& group, std::vector<std::string>& done) {
    return {title, title, group, "", [&done, title] { done.push_back(title); }};
}

std::vector<std::string> titles(const PalettePresenter& palette) {
    std::vector<std::string> all;
    for (const auto& row : palette.rows())
        all.push_back(row.title);
    return all;
}
using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("every command has its words in both languages, a code of its own and a key of its own") {
    std::set<std::string> codes, keys;
    for (const auto& entry : command_list()) {
        INFO(entry.code);
        CHECK(codes.insert(entry.code).second);
        if (*entry.keys != '\0') CHECK(keys.insert(entry.keys).second);
        CHECK(text::has_sentence(std::string{"gui.command."} + entry.code));
        CHECK(text::is_translated(std::string{"gui.command."} + entry.code));
        REQUIRE(entry.act != nullptr);
        REQUIRE(entry.available != nullptr);
    }
    std::vector<std::string> pages;
    for (const auto& entry : page_list())
        if (entry.needs_database) pages.emplace_back(entry.id);
    for (const auto& id : pages) {
        INFO(id);
        const auto key = keys_of_page(pages, id);
        if (!key.empty()) CHECK(keys.insert(key).second);
    }
}

TEST_CASE("without a database nothing can be done that needs one") {
    for (const auto& entry : command_list()) {
        const std::string code = entry.code;
        const bool needs = code == "close_database" || code == "import_file" || code == "record_interaction" ||
                           code == "search" || code == "previous_period" || code == "next_period" ||
                           code == "what_is_this" || code == "sign_in";
        INFO(code);
        CHECK(entry.available(CommandState{}) == !needs);
    }
}

TEST_CASE("of languages and of colours exactly one is chosen") {
    for (const char* theme : {"light", "dark", "system"})
        for (const auto language : {text::Language::en, text::Language::ar}) {
            CommandState state;
            state.theme = theme;
            state.language = language;
            Titles chosen;
            for (const auto& entry : command_list())
                if (entry.chosen != nullptr && entry.chosen(state)) chosen.emplace_back(entry.code);
            CHECK(chosen == Titles{"language_" + std::string{text::code_of(language)}, std::string{"theme_"} + theme});
        }
}

TEST_CASE("the palette finds a command by any of its words, those that begin so first") {
    std::vector<std::string> done;
    PalettePresenter palette{{},
                             {named("Close the database", "File", done), named("&Open…", "File", done),
                              named("Open the demonstration", "File", done), named("Team", "Pages", done)}};
    CHECK(titles(palette) == Titles{"Close the database", "Open", "Open the demonstration", "Team"});
    palette.type("dem");
    CHECK(titles(palette) == Titles{"Open the demonstration"});
    palette.type("OPEN");
    CHECK(titles(palette) == Titles{"Open", "Open the demonstration"});
    palette.type("file data"); // the group counts, and the order of words does not
    CHECK(titles(palette) == Titles{"Close the database"});
    palette.type("pages");
    CHECK(titles(palette) == Titles{"Team"});
}

TEST_CASE("the palette finds Arabic however it is written") {
    std::vector<std::string> done;
    PalettePresenter palette{{text::Language::ar},
                             {named("إن&هاء", "ملف", done), named("الفترة السابقة", "انتقال", done)}};
    for (const char* written : {"انهاء", "إنهاء", "أنهاء", "إِنْهاء"}) {
        palette.type(written);
        CHECK(titles(palette) == Titles{"إنهاء"});
    }
    palette.type("الفتره");
    CHECK(titles(palette) == Titles{"الفترة السابقة"});
}

TEST_CASE("what cannot be done now is not in the palette, and arrows stay within it") {
    std::vector<std::string> done;
    auto absent = named("Close", "File", done);
    absent.available = false;
    PalettePresenter palette{{}, {named("One", "", done), absent, named("Two", "", done)}};
    CHECK(titles(palette) == Titles{"One", "Two"});
    palette.move(-1);
    CHECK(palette.chosen() == 0);
    palette.move(5);
    CHECK(palette.chosen() == 1);
    palette.act()();
    CHECK(done == Titles{"Two"});
    palette.type("nothing like it");
    CHECK(palette.chosen() == -1);
    CHECK_FALSE(palette.act());
    CHECK_FALSE(palette.view().message.shown.empty());
    CHECK_FALSE(palette.view().run.enabled);
}
