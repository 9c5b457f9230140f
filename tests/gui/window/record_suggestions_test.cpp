#include "driver.hpp"
#include "gui/dialogs/record/record_dialog.hpp"
#include "gui/pages/interactions/interactions_page.hpp"

#include <catch2/catch.hpp>
#include <wx/combobox.h>
#include <wx/uiaction.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

wxPoint middle_of(const wxWindow& window) {
    const auto size = window.GetSize();
    return window.ClientToScreen(wxPoint{size.x / 2, size.y / 2});
}

/// With the pointer of the screen itself.
void click(const wxPoint& place) {
    wxUIActionSimulator hands;
    hands.MouseMove(place);
    settle();
    hands.MouseClick();
    settle();
}

} // namespace

TEST_CASE("a press on Save while names are offered for what is typed is not lost", "[filters]") {
    const auto language = GENERATE(text::Language::en, text::Language::ar);
    const bool by_mouse = GENERATE(true, false);
    {
        INFO(text::code_of(language) << (by_mouse ? " by mouse" : " by keyboard"));
        application().rebuild(language, "light");
        settle();
        auto& frame = application().frame();
        frame.SetSize({1400, 900});
        frame.Move(0, 0);
        frame.open_demonstration();
        settle();
        frame.choose_period(PeriodChoice::Kind::month, 11);
        frame.show_page("interactions");
        settle();
        auto& page = dynamic_cast<InteractionsPage&>(frame.page("interactions"));
        KnownNames names; // Latin ones in both languages: what is typed comes from a plain keyboard
        names.agents = {{"Noor", "", {}}, {"Nora", "", {}}};
        RecordDialog dialog{page, frame, names};
        dialog.Show();
        dialog.Move(100, 60);
        settle();
        auto* agent = XRCCTRL(dialog, "agent", wxComboBox);
        click(agent->ClientToScreen(wxPoint{agent->GetSize().x / 2, agent->GetSize().y / 2}));
        REQUIRE(wxWindow::FindFocus() != nullptr);
        wxUIActionSimulator{}.Text("n");
        settle();
        wxUIActionSimulator{}.Text("o");
        settle();
        REQUIRE(agent->GetValue() == "no");
        keep_picture_now(dialog, "record-offered-" + std::string{text::code_of(language)});
        REQUIRE(dialog.presenter().view().channel_problem.shown.empty());
        if (by_mouse)
            click(middle_of(*XRCCTRL(dialog, "save", wxWindow)));
        else
            wxUIActionSimulator{}.Char('S', wxMOD_CONTROL);
        settle();
        CHECK_FALSE(dialog.presenter().view().channel_problem.shown.empty()); // Save told what is missing
        agent->SetValue("Nour");
        settle();
        CHECK(dialog.presenter().view().agent_note.shown.find("Noor") != std::string::npos); // meant, perhaps
        keep_picture(dialog, "record-near-" + std::string{text::code_of(language)});
        CHECK(clipped_labels(dialog) == nothing_clipped);
    }
}
