#include "driver.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "gui/pages/team/team_page.hpp"
#include "gui/pages/today/today_page.hpp"

#include <catch2/catch.hpp>
#include <wx/scrolwin.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

MainFrame& today_frame() {
    return application().frame();
}

/// The demonstration in a look, on a page.
template <class Made>
Made& shown(const char* id, text::Language language, const char* theme, wxSize size) {
    look_in(language, theme, size);
    const auto demonstration = (folder() / "demonstration.mizan").string();
    const auto situation = today_frame().situation();
    if (!situation || situation->location != demonstration) today_frame().open_demonstration();
    settle();
    today_frame().choose_month(Month::of(*Date::from_ymd(2025, 12, 1)));
    today_frame().show_page(id);
    settle();
    return dynamic_cast<Made&>(today_frame().page(id));
}

void press_key(wxWindow& window, int key) {
    wxKeyEvent event{wxEVT_CHAR_HOOK};
    event.m_keyCode = key;
    event.SetEventObject(&window);
    window.ProcessWindowEvent(event);
    settle();
}

} // namespace

TEST_CASE("today shows what the query gives, in both languages and looks, and nothing is clipped") {
    for (const auto language : {text::Language::en, text::Language::ar})
        for (const char* theme : {"light", "dark"})
            for (const wxSize size : {wxSize{1400, 900}, wxSize{1024, 640}}) {
                const std::string name =
                    std::string{text::code_of(language)} + "-" + theme + (size.x < 1200 ? "-small" : "");
                INFO(name);
                auto& page = shown<TodayPage>("today", language, theme, size);
                const auto asked = today_frame().database()->today({}, {});
                REQUIRE(asked);
                CHECK(asked->halted); // the year ended fifteen days ago
                CHECK(page.presenter().queue().size() == asked->work.rows.size());
                CHECK(page.presenter().promises().size() == asked->promises.size());
                CHECK(page.presenter().cards().size() == asked->things.size());
                REQUIRE_FALSE(asked->work.rows.empty());
                keep_picture(today_frame(), "today-" + name);
                CHECK(clipped_labels(today_frame()) == nothing_clipped);
            }
}

TEST_CASE("a row of the queue opens its interaction, and a thing its scorecard") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        auto& page = shown<TodayPage>("today", language, "light", {1400, 900});
        page.queue().choose(0);
        settle();
        const auto id = page.presenter().queue()[0]->external_id;
        press(page, "open_interaction");
        settle();
        CHECK(today_frame().shown_page() == "interactions");
        auto& list = dynamic_cast<InteractionsPage&>(today_frame().page("interactions"));
        REQUIRE(list.presenter().detail());
        CHECK(list.presenter().detail()->line.external_id == id);

        today_frame().show_page("today");
        settle();
        REQUIRE(page.presenter().answer());
        const auto things = page.presenter().answer()->things;
        for (std::size_t i = 0; i < things.size(); ++i) {
            if (things[i].kind != app::TodayThing::Kind::overdue_work) continue;
            page.go(i, TodayGo::queue);
            settle();
            CHECK(page.presenter().queue().size() == static_cast<std::size_t>(things[i].count));
            CHECK(page.presenter().view().show_all.visible);
            press(page, "show_all");
            CHECK_FALSE(page.presenter().view().show_all.visible);
            page.go(i, TodayGo::scorecard);
            settle();
            CHECK(today_frame().shown_page() == "scorecard");
            CHECK(dynamic_cast<ScorecardPage&>(today_frame().page("scorecard")).presenter().agent() == things[i].agent);
        }
    }
}

TEST_CASE("a point of the funnel and a row of the team choose each other") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        auto& team = shown<TeamPage>("team", language, "light", {1400, 900});
        REQUIRE(team.presenter().funnel());
        const auto points = [&] { return std::get<report::FunnelPlot>(team.presenter().funnel()->kind).points; };
        REQUIRE(points().size() == team.presenter().rows().size());
        team.table().choose(2);
        settle();
        CHECK(points()[2].chosen);
        auto& chart = team.funnel().chart();
        wxKeyEvent key{wxEVT_KEY_DOWN};
        key.m_keyCode = WXK_DOWN;
        chart.ProcessWindowEvent(key);
        settle();
        REQUIRE(team.table().chosen() >= 0);
        CHECK(team.table().chosen() != 2);
        CHECK(points()[static_cast<std::size_t>(team.table().chosen())].chosen);
        CHECK_FALSE(team.funnel().shows_table());
        team.funnel().show_as_table(true);
        settle();
        CHECK(team.funnel().shows_table());
        keep_picture(today_frame(), std::string{"team-as-table-"}.append(text::code_of(language)));
        CHECK(clipped_labels(today_frame()) == nothing_clipped);
        team.funnel().show_as_table(false);
    }
}

TEST_CASE("the team is grouped by team: headings open no scorecard") {
    auto& team = shown<TeamPage>("team", text::Language::en, "light", {1400, 900});
    const auto agents = team.presenter().rows().size();
    wxCommandEvent on{wxEVT_CHECKBOX, XRCID("by_team")};
    on.SetInt(1);
    team.ProcessWindowEvent(on);
    settle();
    CHECK(team.presenter().rows().size() == agents + 2); // two teams
    CHECK(team.presenter().rows()[0].heading);
    team.table().choose(0);
    settle();
    CHECK_FALSE(team.presenter().view().open_scorecard.enabled);
    team.table().choose(1);
    settle();
    CHECK(team.presenter().view().open_scorecard.enabled);
    on.SetInt(0);
    team.ProcessWindowEvent(on);
}

TEST_CASE("the scorecard draws the chosen line's months, how long replies took and when work came") {
    for (const auto language : {text::Language::en, text::Language::ar})
        for (const wxSize size : {wxSize{1400, 900}, wxSize{1024, 640}}) {
            auto& card = shown<ScorecardPage>("scorecard", language, "dark", size);
            REQUIRE(card.presenter().trend());
            CHECK(card.presenter().responses());
            CHECK(card.presenter().openings());
            const auto first = card.presenter().trend()->title;
            card.table().choose(1);
            settle();
            CHECK(card.presenter().trend()->title != first);
            if (auto* content = dynamic_cast<wxScrolledWindow*>(card.FindWindow(XRCID("content"))))
                content->Scroll(0, 1000);
            settle();
            keep_picture(today_frame(), std::string{"scorecard-charts-"}.append(text::code_of(language)) +
                                            (size.x < 1200 ? "-small" : ""));
        }
}

TEST_CASE("the search box is used by keyboard alone: an agent, a ticket, a text") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        shown<TodayPage>("today", language, "light", {1400, 900});
        auto& search = today_frame().search_box();
        const auto type = [&](const char* words) {
            search.control().SetValue(wxString::FromUTF8(words));
            settle();
        };
        press(today_frame(), "search");
        type("Noor");
        REQUIRE(search.presenter().suggestions().size() >= 2);
        CHECK(search.presenter().suggestion()->kind == Suggestion::Kind::agent);
        CHECK(search.offers());
        keep_picture_now(today_frame(), std::string{"search-"}.append(text::code_of(language)));
        press_key(search.control(), WXK_ESCAPE);
        CHECK_FALSE(search.offers());
        press_key(search.control(), WXK_DOWN); // shows them again
        press_key(search.control(), WXK_RETURN);
        CHECK(today_frame().shown_page() == "scorecard");
        CHECK(dynamic_cast<ScorecardPage&>(today_frame().page("scorecard")).presenter().agent() == "Noor Demo");

        type("D05-2025-12-28-1");
        REQUIRE(search.presenter().suggestion());
        CHECK(search.presenter().suggestion()->kind == Suggestion::Kind::ticket);
        const auto ticket = search.presenter().suggestion()->key;
        press_key(search.control(), WXK_RETURN);
        auto& list = dynamic_cast<InteractionsPage&>(today_frame().page("interactions"));
        REQUIRE(list.presenter().detail());
        CHECK(list.presenter().detail()->line.external_id == ticket);

        type("DEMO-1057");
        press_key(search.control(), WXK_UP); // from the first to the last: the text itself
        CHECK(search.presenter().suggestion()->kind == Suggestion::Kind::text);
        press_key(search.control(), WXK_RETURN);
        CHECK(today_frame().shown_page() == "interactions");
        CHECK(list.presenter().filters().text == "DEMO-1057");
        settle();
    }
}
