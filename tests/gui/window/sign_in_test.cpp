#include "app/commands/actors/actors.hpp"
#include "app/commands/persons.hpp"
#include "gui/dialogs/sign_in/sign_in_dialog.hpp"
#include "gui/frame/main_frame.hpp"
#include "hands.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

/// A database in which an administrator and an agent were appointed.
std::string an_office() {
    static const std::string path = [] {
        const auto file = folder() / "appointed.mizan";
        const SystemClock clock;
        auto made = wiring::create(file.string(), {"Asia/Muscat", "OMR", clock.now()}, "tester", clock);
        REQUIRE(made);
        REQUIRE(app::add_person(*made, "tester", {"Salma", "سلمى", {}, {}}));
        REQUIRE(app::appoint(*made, {"tester", ""}, {"huda", app::ActorRole::admin, ""}, "a long secret"));
        REQUIRE(
            app::appoint(*made, {"huda", "a long secret"}, {"salma", app::ActorRole::agent, "Salma"}, "my own one"));
        return file.string();
    }();
    return path;
}

void answer(wxDialog& dialog, int who, const std::string& passphrase) {
    auto* choice = XRCCTRL(dialog, "who", wxChoice);
    choice->SetSelection(who);
    wxCommandEvent chosen{wxEVT_CHOICE, choice->GetId()};
    chosen.SetInt(who);
    chosen.SetEventObject(choice);
    choice->GetEventHandler()->ProcessEvent(chosen);
    XRCCTRL(dialog, "passphrase", wxTextCtrl)->SetValue(wxString::FromUTF8(passphrase));
    press(dialog, "enter");
}

std::vector<std::string> pages_to_go_to() {
    std::vector<std::string> ids;
    for (const auto& command : main_frame().commands())
        if (command.code.starts_with("page.")) ids.push_back(command.code.substr(5));
    return ids;
}

} // namespace

TEST_CASE("who was appointed signs in, and sees the pages of their role") {
    look_in(text::Language::en, "light");
    {
        Answers answers;
        answers.act([](wxDialog& dialog) {
            CHECK(clipped_labels(dialog) == nothing_clipped);
            keep_picture_now(dialog, "sign-in-en-light");
            answer(dialog, 1, "guessed");
        });
        answers.act([](wxDialog& dialog) {
            CHECK(XRCCTRL(dialog, "note", wxWindow)->GetLabel().Contains("not the passphrase"));
            answer(dialog, 1, "my own one");
        });
        main_frame().open_location(an_office());
        REQUIRE(turn_until([] { return main_frame().situation() && main_frame().situation()->signed_in; }));
        settle();
    }
    CHECK(main_frame().situation()->actor == "salma");
    CHECK(pages_to_go_to() == std::vector<std::string>{"scorecard", "interactions", "reports"});
    main_frame().show_page("settings"); // not theirs
    settle();
    CHECK(main_frame().shown_page() == "scorecard");

    {
        Answers answers;
        answers.act([](wxDialog& dialog) { answer(dialog, 0, "a long secret"); });
        main_frame().sign_in();
        REQUIRE(turn_until([] { return main_frame().situation()->actor == "huda"; }));
        settle();
    }
    CHECK(std::ranges::count(pages_to_go_to(), "settings") == 1);
    main_frame().close_database();
    settle();
}

TEST_CASE("without signing in the database is closed again") {
    look_in(text::Language::ar, "dark");
    Answers answers;
    answers.act([](wxDialog& dialog) {
        CHECK(clipped_labels(dialog) == nothing_clipped);
        keep_picture_now(dialog, "sign-in-ar-dark");
        press(dialog, "cancel");
    });
    main_frame().open_location(an_office());
    REQUIRE(turn_until([] { return main_frame().shown_page() == "welcome" && !main_frame().database(); }));
    settle();
    CHECK_FALSE(main_frame().situation());
}
