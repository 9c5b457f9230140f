#include "gui/pages/settings/targets/duration_text.hpp"
#include "gui/pages/settings/targets/targets_presenter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::gui;

namespace {

Date target_day(std::string_view iso) {
    return Date::parse(iso).value();
}

TargetShelf shelf_of_one() {
    TargetShelf shelf;
    app::TargetRow billing;
    billing.team = "Billing";
    billing.target.channel = core::Channel::email;
    billing.target.within = 2h;
    billing.target.from = target_day("2025-01-01");
    app::TargetRow shipped;
    shipped.target = core::ServiceTargets::shipped().front();
    shelf.targets = {billing, shipped};
    shelf.teams = {{"Billing", "الفواتير"}};
    shelf.today = target_day("2025-07-01");
    return shelf;
}

} // namespace

TEST_CASE("times are read as people write them") {
    for (const auto& [text, seconds] :
         {std::pair{"20 s", 20s}, std::pair{"90", 90s}, std::pair{"15min", Seconds{15min}},
          std::pair{"1 h 30 min", Seconds{90min}}, std::pair{"1:30", Seconds{90min}}, std::pair{"0:01:05", 65s},
          std::pair{"٤ س", Seconds{4h}}, std::pair{"2 ساعات", Seconds{2h}}}) {
        INFO(text);
        REQUIRE(read_duration(text));
        CHECK(*read_duration(text) == seconds);
    }
    for (const char* text : {"", "soon", "4 h 2 h", "1:75", "h", "-5"})
        CHECK(read_duration(text).refusal().code == "gui.targets.duration_unreadable");
    CHECK(read_duration("0").refusal().code == "gui.targets.duration_nothing");
}

TEST_CASE("a time is written so that it reads the same in either language") {
    for (const auto language : {text::Language::en, text::Language::ar})
        for (const Seconds time : {Seconds{45}, Seconds{90min}, Seconds{4h}, Seconds{3723}})
            CHECK(*read_duration(exact_duration(language, time)) == time);
}

TEST_CASE("the organisation's targets stand before those shipped") {
    TargetsPresenter presenter{text::Language::en};
    presenter.show_shelf(shelf_of_one());
    REQUIRE(presenter.rows().size() == 2);
    CHECK(presenter.rows()[0].kind == "First response");
    CHECK(presenter.rows()[0].team == "Billing");
    CHECK(presenter.rows()[0].within == "2 h");
    CHECK(presenter.rows()[0].dates == "From 2025-01-01");
    CHECK(presenter.rows()[1].state == "Until you set yours");
    CHECK_FALSE(presenter.view().save.enabled);
}

TEST_CASE("a target is made of the chosen one, checked while it is typed, and saved with the others") {
    TargetsPresenter presenter{text::Language::en};
    presenter.show_shelf(shelf_of_one());
    presenter.choose_row(0);
    CHECK(presenter.view().within.shown == "2 h");
    presenter.type_within("three");
    CHECK_FALSE(presenter.view().put_target.enabled);
    CHECK(presenter.view().problem.shown == "“three” cannot be read as a time. Write 20 s, 15 min, 4 h or 1 h 30 min.");
    presenter.type_within("3 h");
    presenter.type_to("2025-06-30"); // before it begins, today
    CHECK_FALSE(presenter.view().put_target.enabled);
    presenter.type_to("2025-12-31");
    presenter.put_target();
    REQUIRE(presenter.entered().size() == 1);
    const auto& entered = presenter.entered()[0];
    CHECK(entered.team == "Billing");
    CHECK(entered.target.channel == core::Channel::email);
    CHECK(entered.target.within == Seconds{3h});
    CHECK(entered.target.from == target_day("2025-07-01"));
    CHECK(entered.target.to == target_day("2026-01-01"));
    CHECK(presenter.rows()[0].state == "Not saved yet");
    presenter.show_shelf(shelf_of_one());
    CHECK(presenter.entered().size() == 1);
    presenter.show_saved();
    CHECK(presenter.entered().empty());
    CHECK(presenter.view().message.shown == "1 target is saved.");
}
