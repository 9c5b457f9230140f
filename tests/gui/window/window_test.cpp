#include "driver.hpp"
#include "gui/dialogs/about/about_dialog.hpp"
#include "gui/dialogs/create/create_dialog.hpp"
#include "gui/dialogs/why/why_dialog.hpp"
#include "gui/pages/importing/import_page.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "gui/pages/team/team_page.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

MainFrame& frame() {
    return application().frame();
}

template <class Made>
Made& page(const std::string& id) {
    return dynamic_cast<Made&>(frame().page(id));
}

void open_demonstration() {
    const auto demonstration = (folder() / "demonstration.mizan").string();
    const auto situation = frame().situation();
    if (!situation || situation->location != demonstration) frame().open_demonstration();
    settle();
    REQUIRE(frame().database());
}

app::ExplainQuestion why_question(const std::string& agent, const std::string& kpi) {
    app::ExplainQuestion question;
    question.period = *frame().period();
    question.agent = agent;
    question.kpi = kpi;
    return question;
}

struct Look {
    text::Language language;
    const char* theme;
    wxSize size;
    std::string name() const {
        return std::string{text::code_of(language)} + "-" + theme + (size.x < 1200 ? "-small" : "");
    }
};
const std::vector<Look> looks{{text::Language::en, "light", {1400, 900}}, {text::Language::ar, "light", {1400, 900}},
                              {text::Language::en, "dark", {1400, 900}},  {text::Language::ar, "dark", {1400, 900}},
                              {text::Language::en, "light", {1024, 640}}, {text::Language::ar, "light", {1024, 640}}};

const std::vector<std::string> none;

} // namespace

TEST_CASE("without a database the window welcomes, in every look, and nothing is clipped") {
    frame().close_database();
    for (const auto& look : looks) {
        INFO(look.name());
        look_in(look.language, look.theme, look.size);
        CHECK(frame().shown_page() == "welcome");
        keep_picture(frame(), "welcome-" + look.name());
        CHECK(clipped_labels(frame()) == none);
    }
}

TEST_CASE("the demonstration opens on what to do today, and on the last month with data") {
    frame().close_database();
    look_in(text::Language::en, "light");
    open_demonstration();
    CHECK(frame().shown_page() == "today");
    CHECK(frame().period()->name == "2025-12");
    frame().show_page("team");
    settle();
    auto& team = page<TeamPage>("team");
    REQUIRE(team.presenter().rows().size() > 3);
}

TEST_CASE("the page shows the numbers that the query gives") {
    look_in(text::Language::en, "light");
    open_demonstration();
    frame().show_page("team");
    settle();
    app::ScorecardQuestion question;
    question.period = *frame().period();
    const auto answer = frame().database()->scorecards(question, {});
    REQUIRE(answer);
    const auto& rows = page<TeamPage>("team").presenter().rows();
    REQUIRE(rows.size() == answer->cards.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const auto& card : answer->cards) {
            if (card.name != rows[i].key || !card.card.total) continue;
            CHECK(rows[i].total == text::points(text::Voice{}, *card.card.total));
            CHECK(rows[i].cells.size() == card.card.lines.size());
        }
}

TEST_CASE("the chosen agent's scorecard opens from the table, and why opens the rows behind a line") {
    look_in(text::Language::en, "light");
    open_demonstration();
    frame().show_page("team");
    settle();
    auto& team = page<TeamPage>("team");
    team.table().choose(1);
    settle();
    press(team, "open_scorecard");
    CHECK(frame().shown_page() == "scorecard");
    auto& card = page<ScorecardPage>("scorecard");
    CHECK(card.presenter().agent() == team.presenter().rows()[1].key);
    REQUIRE_FALSE(card.presenter().lines().empty());
    const auto& line = card.presenter().lines().front();
    WhyDialog why{card, frame(), why_question(card.presenter().agent(), line.kpi), line.name, card.presenter().agent()};
    settle();
    CHECK(why.presenter().row_count() > 0);
    CHECK(why.presenter().view().message.shown.empty());
}

TEST_CASE("the team's verdicts, the funnel and the card's comparison say what the query compares") {
    look_in(text::Language::en, "light");
    open_demonstration();
    frame().show_page("team");
    settle();
    app::ScorecardQuestion question;
    question.period = *frame().period();
    question.compare = true;
    const auto answer = frame().database()->scorecards(question, {});
    REQUIRE(answer);
    const auto& team = page<TeamPage>("team").presenter();
    const auto measure = static_cast<std::size_t>(team.view().measure_choice.chosen);
    for (const auto& row : team.rows())
        for (const auto& card : answer->cards) {
            if (card.name != row.key) continue;
            const auto& line = card.card.lines[measure];
            REQUIRE(line.comparison);
            if (line.comparison->verdict)
                CHECK(row.expectation.word ==
                      text::say_word(text::Voice{}, "verdict", core::name_of(*line.comparison->verdict)));
        }
    REQUIRE(team.funnel());
    const auto& plot = std::get<report::FunnelPlot>(team.funnel()->kind);
    CHECK(plot.centre.at == *answer->comparisons[measure].reference.group_value);
    CHECK(plot.spread == Approx(std::max(1.0, answer->comparisons[measure].reference.phi.approximate())));
    CHECK(team.funnel_note().find("φ = ") != std::string::npos);

    frame().show_scorecard(team.rows().front().key);
    settle();
    const auto& compared = page<ScorecardPage>("scorecard").presenter().compared();
    REQUIRE_FALSE(compared.empty());
    CHECK(compared.front().words.expected.ends_with("%"));
}

TEST_CASE("a name that opens from the table is measured in the letters that it is drawn in") {
    look_in(text::Language::ar, "light");
    open_demonstration();
    frame().show_page("team");
    settle();
    frame().show_scorecard(page<TeamPage>("team").presenter().rows()[4].key);
    const auto* title = XRCCTRL(frame().page("scorecard"), "title", wxWindow);
    const auto before_it_is_drawn = title->GetBestSize();
    settle();
    CHECK(before_it_is_drawn == title->GetBestSize());
    CHECK(title->GetSize().y >= title->GetBestSize().y);
    look_in(text::Language::en, "light");
}

TEST_CASE("every page and dialog in both languages, light and dark, large and small: nothing is clipped") {
    look_in(text::Language::en, "light");
    open_demonstration();
    for (const auto& look : looks) {
        INFO(look.name());
        look_in(look.language, look.theme, look.size);
        frame().show_page("team");
        settle();
        page<TeamPage>("team").table().choose(1);
        settle();
        keep_picture(frame(), "team-" + look.name());
        CHECK(clipped_labels(frame()) == none);
        frame().show_scorecard(page<TeamPage>("team").presenter().rows()[1].key);
        auto& card = page<ScorecardPage>("scorecard");
        settle();
        card.table().choose(1);
        settle();
        keep_picture(frame(), "scorecard-" + look.name());
        CHECK(clipped_labels(frame()) == none);
        frame().show_page("import");
        settle();
        keep_picture(frame(), "import-" + look.name());
        CHECK(clipped_labels(frame()) == none);

        WhyDialog why{card, frame(), why_question(card.presenter().agent(), "resolution"),
                      text::say_word(frame().voice(), "kpi", "resolution"), card.presenter().view().title.shown};
        why.Show();
        settle();
        if (why.presenter().row_count() > 0) why.table().choose(0);
        settle();
        keep_picture(why, "why-" + look.name());
        CHECK(clipped_labels(why) == none);
        CreateDialog create{frame(), frame().voice()};
        create.Show();
        settle();
        keep_picture(create, "create-" + look.name());
        CHECK(clipped_labels(create) == none);
        AboutDialog about{frame(), frame().voice(), frame().theme()};
        about.Show();
        settle();
        keep_picture(about, "about-" + look.name());
        CHECK(clipped_labels(about) == none);
    }
}

TEST_CASE("the language is switched while the window runs: same page, period and agent, everything mirrored") {
    look_in(text::Language::en, "light");
    open_demonstration();
    frame().choose_period(PeriodChoice::Kind::quarter, 1);
    frame().show_page("team");
    settle();
    const auto agent = page<TeamPage>("team").presenter().rows().back().key;
    frame().show_scorecard(agent);
    settle();
    look_in(text::Language::ar, "light");
    CHECK(frame().shown_page() == "scorecard");
    CHECK(frame().period()->name == "2025-Q2");
    CHECK(page<ScorecardPage>("scorecard").presenter().agent() == agent);
    CHECK(frame().GetLayoutDirection() == wxLayout_RightToLeft);
    CHECK(page<ScorecardPage>("scorecard").table().control().GetLayoutDirection() == wxLayout_RightToLeft);
    const auto side = XRCCTRL(frame(), "pages", wxWindow)->GetScreenPosition().x;
    const auto book = XRCCTRL(frame(), "book", wxWindow)->GetScreenPosition().x;
    CHECK(side > book);
    look_in(text::Language::en, "light");
    frame().choose_period(PeriodChoice::Kind::month, -1);
}

TEST_CASE("the period that all pages share steps back and forth") {
    look_in(text::Language::en, "light");
    open_demonstration();
    frame().show_page("team");
    settle();
    frame().choose_period(PeriodChoice::Kind::month, 11);
    press(frame(), "previous_period");
    CHECK(frame().period()->name == "2025-11");
    CHECK(page<TeamPage>("team").presenter().view().title.shown.find("November") != std::string::npos);
    press(frame(), "next_period");
    CHECK(frame().period()->name == "2025-12");
}

TEST_CASE("a sorted column keeps agents without a value last") {
    look_in(text::Language::en, "light");
    open_demonstration();
    frame().show_page("team");
    settle();
    auto presenter = page<TeamPage>("team").presenter();
    for (const bool ascending : {true, false}) {
        presenter.sort_by(TeamPresenter::total, ascending);
        bool missing = false;
        for (const auto& row : presenter.rows()) {
            if (missing) CHECK(row.total == "–");
            missing = missing || row.total == "–";
        }
    }
    presenter.find("no such person");
    CHECK(presenter.rows().empty());
    CHECK_FALSE(presenter.view().message.shown.empty());
}
