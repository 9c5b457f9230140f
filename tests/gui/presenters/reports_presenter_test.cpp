#include "gui/pages/reports/reports_presenter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

using Entries = std::vector<std::string>;

/// Amal and Noor of the Front desk, Salma of Billing.
app::ScorecardAnswer three_people() {
    app::ScorecardAnswer answer;
    for (const auto& [name, name_ar, team, team_ar] :
         {std::array{"Amal", "أمل", "Front desk", "الاستقبال"}, std::array{"Noor", "نور", "Front desk", "الاستقبال"},
          std::array{"Salma", "", "Billing", ""}}) {
        app::Scorecard card;
        card.name = name;
        card.name_ar = name_ar;
        card.team = team;
        card.team_ar = team_ar;
        answer.cards.push_back(card);
    }
    return answer;
}

Period reported_month() {
    return *Period::parse("2025-06");
}

} // namespace

TEST_CASE("a scorecard is of an agent, a team report of a team, and first of everybody") {
    ReportsPresenter presenter{text::Language::en};
    presenter.show_people(three_people());
    CHECK(presenter.view().who.entries == Entries{"Everybody", "Amal", "Noor", "Salma"});
    CHECK(presenter.question(reported_month()).agent.empty());
    CHECK(presenter.question(reported_month()).trends);
    presenter.choose_who(2);
    CHECK(presenter.question(reported_month()).agent == "Noor");
    presenter.choose_kind(1);
    CHECK(presenter.view().who.entries == Entries{"Everybody", "Billing", "Front desk"});
    presenter.choose_who(2);
    CHECK(presenter.question(reported_month()).team == "Front desk");
    CHECK(presenter.question(reported_month()).agent.empty());
    presenter.choose_kind(0);
    CHECK(presenter.view().who.chosen == 2); // Noor is still chosen
}

TEST_CASE("an agent who is not in another period is everybody there") {
    ReportsPresenter presenter{text::Language::ar};
    presenter.show_people(three_people());
    CHECK(presenter.view().who.entries == Entries{"الجميع", "\u2068أمل\u2069", "\u2068نور\u2069", "\u2068Salma\u2069"});
    presenter.choose_who(2);
    auto without_noor = three_people();
    without_noor.cards.erase(without_noor.cards.begin() + 1);
    presenter.show_people(without_noor);
    CHECK(presenter.view().who.chosen == 0);
    CHECK(presenter.question(reported_month()).agent.empty());
}

TEST_CASE("the digits are chosen in Arabic documents alone") {
    ReportsPresenter presenter{text::Language::en};
    CHECK_FALSE(presenter.view().digits.enabled);
    presenter.choose_language(1);
    CHECK(presenter.view().digits.enabled);
    presenter.choose_digits(1);
    CHECK(presenter.options().language == "ar");
    CHECK(presenter.options().arabic_digits);
    presenter.choose_language(0);
    CHECK(presenter.options().language == "en");
    CHECK_FALSE(presenter.options().arabic_digits);
}

TEST_CASE("pages are turned between the first and the last, and a shorter document shows its last") {
    ReportsPresenter presenter{text::Language::en};
    CHECK_FALSE(presenter.view().print.enabled);
    presenter.show_pages(3);
    CHECK(presenter.view().page.shown == "Page 1 of 3");
    CHECK_FALSE(presenter.view().previous_page.enabled);
    presenter.turn_page(-1);
    CHECK(presenter.page() == 0);
    presenter.turn_page(1);
    presenter.turn_page(1);
    presenter.turn_page(1);
    CHECK(presenter.page() == 2);
    CHECK_FALSE(presenter.view().next_page.enabled);
    presenter.show_pages(2);
    CHECK(presenter.view().page.shown == "Page 2 of 2");
    presenter.choose_kind(1);
    CHECK(presenter.page() == 0);
}

TEST_CASE("the file is called by whom it tells of and the period") {
    ReportsPresenter presenter{text::Language::en};
    presenter.show_people(three_people());
    presenter.show_waiting(reported_month());
    CHECK(presenter.file_name() == "Scorecard 2025-06");
    presenter.choose_who(1);
    presenter.choose_format(2);
    CHECK(presenter.file_name() == "Amal 2025-06");
    CHECK(presenter.ending() == "xlsx");
    CHECK(presenter.options().format == app::ReportFormat::xlsx);
}

TEST_CASE("what cannot be shown is told, and neither printed nor saved") {
    ReportsPresenter presenter{text::Language::en};
    presenter.show_pages(2);
    presenter.show_refusal({"no_interactions", {}});
    CHECK_FALSE(presenter.view().message.shown.empty());
    CHECK_FALSE(presenter.view().save.enabled);
    CHECK_FALSE(presenter.view().print.enabled);
    CHECK_FALSE(presenter.view().preview.visible);
}
