#include "core/kpi/definition.hpp"
#include "gui/dialogs/help/help_presenter.hpp"
#include "gui/dialogs/measure/measure_presenter.hpp"
#include "gui/frame/page_list.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;
using text::Language;

namespace {

const HelpPage* page_of(const std::vector<HelpPage>& pages, const std::string& id) {
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const HelpPage& page) { return page.id == id; });
    return found == pages.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("every page of the window has a page of the help in both languages") {
    for (const auto language : {Language::en, Language::ar}) {
        const auto pages = help_pages(language, {});
        for (const auto& entry : page_list()) {
            INFO(entry.id << " in " << text::code_of(language));
            const auto* page = page_of(pages, entry.id);
            REQUIRE(page != nullptr);
            CHECK_FALSE(page->title.empty());
            CHECK(page->parts.size() >= 2);
        }
    }
}

TEST_CASE("both languages have the same pages, parts and links, and no link leads nowhere") {
    const auto english = help_pages(Language::en, {}), arabic = help_pages(Language::ar, {});
    REQUIRE(english.size() == arabic.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        INFO(english[i].id);
        CHECK(english[i].id == arabic[i].id);
        CHECK(english[i].links == arabic[i].links);
        CHECK(english[i].parts.size() == arabic[i].parts.size());
        for (const auto& link : english[i].links)
            CHECK(page_of(english, link) != nullptr);
    }
}

TEST_CASE("a page of the help is title, headings, paragraphs and items, and its links are told apart") {
    const auto page =
        parse_help("x", "# Title\n\nOne line\nand its second, see [Team](team.md).\n\n## Part\n\n- an item\n"
                        "  that goes on\n- [Two](two.md) and [Team](team.md)\n");
    CHECK(page.title == "Title");
    CHECK(page.links == std::vector<std::string>{"team", "two"});
    using Kind = HelpPage::Part::Kind;
    CHECK(page.parts == std::vector<HelpPage::Part>{{Kind::paragraph, "One line and its second, see Team."},
                                                    {Kind::heading, "Part"},
                                                    {Kind::item, "an item that goes on"},
                                                    {Kind::item, "Two and Team"}});
}

TEST_CASE("the help opens on the page asked for, follows links and finds the way back") {
    HelpPresenter help{Language::en, help_pages(Language::en, {"welcome", "team"}), "team"};
    CHECK(help.view().topics.entries[0] == "Welcome");
    CHECK(help.page().id == "team");
    CHECK_FALSE(help.view().back.enabled);
    help.follow("scorecard");
    CHECK(help.page().id == "scorecard");
    help.follow("no_such_page");
    CHECK(help.page().id == "scorecard");
    CHECK(help.view().back.enabled);
    help.go_back();
    CHECK(help.page().id == "team");
    CHECK_FALSE(help.view().back.enabled);
    CHECK(HelpPresenter{Language::ar, help_pages(Language::ar, {"welcome"}), "no_such_page"}.page().id == "welcome");
}

TEST_CASE("what a number is, is said of every measure in both languages") {
    const auto built_in = core::built_in_kpis();
    const std::vector<core::KpiDefinition> measures{built_in.begin(), built_in.end()};
    for (const auto language : {Language::en, Language::ar}) {
        MeasurePresenter presenter{language, measures, "csat"};
        CHECK(measures[static_cast<std::size_t>(presenter.view().which.chosen)].id == "csat");
        for (int i = 0; i < static_cast<int>(measures.size()); ++i) {
            presenter.choose(i);
            INFO(measures[static_cast<std::size_t>(i)].id);
            for (const auto* words : {&presenter.view().name, &presenter.view().definition, &presenter.view().unit,
                                      &presenter.view().better, &presenter.view().min_n, &presenter.view().interval})
                CHECK_FALSE(words->shown.empty());
        }
    }
}
