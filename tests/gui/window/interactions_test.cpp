#include "driver.hpp"
#include "gui/dialogs/exclude/exclude_dialog.hpp"
#include "gui/dialogs/record/record_dialog.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/session/app_databases.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

MainFrame& the_frame() {
    return application().frame();
}

InteractionsPage& the_page() {
    return dynamic_cast<InteractionsPage&>(the_frame().page("interactions"));
}

void open_file(const std::string& path) {
    the_frame().open_location(path);
    settle();
    the_frame().show_page("interactions");
    settle();
}

void open_the_demonstration() {
    the_frame().open_demonstration();
    settle();
    the_frame().choose_period(PeriodChoice::Kind::month, 11);
    the_frame().show_page("interactions");
    settle();
}

wxWindow& named(wxWindow& form, const std::string& name) {
    auto* window = form.FindWindow(wxXmlResource::GetXRCID(wx(name)));
    REQUIRE(window != nullptr);
    return *window;
}

/// As if typed.
void type(wxWindow& form, const std::string& name, const std::string& words) {
    auto* entry = dynamic_cast<wxTextEntry*>(&named(form, name));
    REQUIRE(entry != nullptr);
    entry->SetValue(wx(words));
    settle();
}

void pick(wxWindow& form, const std::string& name, int index) {
    wxDynamicCast(&named(form, name), wxChoice)->SetSelection(index);
    wxCommandEvent event{wxEVT_CHOICE, wxXmlResource::GetXRCID(wx(name))};
    event.SetInt(index);
    form.ProcessWindowEvent(event);
    settle();
}

void tick(wxWindow& form, const std::string& name, bool on) {
    wxDynamicCast(&named(form, name), wxCheckBox)->SetValue(on);
    wxCommandEvent event{wxEVT_CHECKBOX, wxXmlResource::GetXRCID(wx(name))};
    event.SetInt(on);
    form.ProcessWindowEvent(event);
    settle();
}

std::string fact(const InteractionsPage& page, const text::Voice& voice, const char* field) {
    for (const auto& told : page.presenter().facts())
        if (told.name == text::say_word(voice, "field", field)) return told.value;
    return {};
}

constexpr int phone = 3; // of the channels of the form, after "none"
const std::vector<std::string> nothing;

struct Shape {
    text::Language language;
    const char* theme;
    wxSize size;
    std::string name() const {
        return std::string{text::code_of(language)} + "-" + theme + (size.x < 1200 ? "-small" : "");
    }
};
const Shape shapes[] = {{text::Language::en, "light", {1400, 900}}, {text::Language::ar, "light", {1400, 900}},
                        {text::Language::en, "dark", {1400, 900}},  {text::Language::ar, "dark", {1400, 900}},
                        {text::Language::en, "light", {1024, 640}}, {text::Language::ar, "light", {1024, 640}}};

} // namespace

TEST_CASE("the interactions of a period are listed, narrowed by filters, and told in full") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        look_in(language, "light", {1400, 900});
        open_the_demonstration();
        auto& page = the_page();
        const auto database = the_frame().database();
        const Period period = *the_frame().period();
        const auto listed = [&](const ListFilters& filters) {
            return database->interactions(filters.question(period), {})->ids.size();
        };
        const auto everything = page.presenter().filters();
        auto& lines = const_cast<InteractionsPresenter&>(page.presenter()).lines(); // NOLINT: read only
        CHECK(lines.size() == listed(everything));
        REQUIRE(lines.size() > 100);
        the_frame().show_page("interactions");
        settle();
        CHECK(the_frame().shown_page() == "interactions");
        CHECK(lines.known_line(0) != nullptr); // what is seen was fetched

        page.table().choose(0);
        settle();
        REQUIRE(page.presenter().detail());
        CHECK(page.presenter().detail()->line.id == lines.id(0));
        CHECK_FALSE(page.presenter().facts().empty());
        CHECK(page.presenter().view().detail.visible);

        tick(page, "complaints", true);
        CHECK(lines.size() == listed(page.presenter().filters()));
        CHECK(lines.size() < listed(everything));
        pick(page, "channel_choice", 1);
        CHECK(page.presenter().chips().size() == 2);
        CHECK(lines.size() == listed(page.presenter().filters()));
        press(page, "clear_filters");
        CHECK(lines.size() == listed(everything));

        type(page, "find", "no such words anywhere");
        CHECK(lines.size() == 0);
        CHECK(page.presenter().view().empty_clear.visible);
        CHECK(clipped_labels(the_frame()) == nothing);
        press(page, "empty_clear");
        CHECK(lines.size() == listed(everything));
    }
}

TEST_CASE("a call is recorded by hand, seen in the list, corrected, excluded, and taken back") {
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    for (const auto language : {text::Language::en, text::Language::ar}) {
        const auto file = (folder() / ("by-hand-" + std::string{text::code_of(language)} + ".mizan")).string();
        REQUIRE(AppDatabases(clock, "tester", folder() / "unused").create(file, "Asia/Muscat", "OMR"));
        look_in(language, "light", {1400, 900});
        open_file(file);
        const auto& voice = the_frame().voice();
        CHECK(the_page().presenter().view().empty_record.visible); // teaches what to do
        CHECK(clipped_labels(the_frame()) == nothing);
        keep_picture(the_frame(), "interactions-empty-" + std::string{text::code_of(language)});
        {
            RecordDialog dialog{the_page(), the_frame(), the_page().presenter().names()};
            dialog.Show();
            settle();
            press(dialog, "save");
            CHECK_FALSE(dialog.answer());
            CHECK_FALSE(dialog.presenter().view().channel_problem.shown.empty());
            CHECK(clipped_labels(dialog) == nothing);
            pick(dialog, "channel", phone);
            type(dialog, "agent", "Salma");
            press(dialog, "now_opened_at");
            CHECK(dialog.presenter().view().opened_at.shown == "2026-01-15 12:00");
            type(dialog, "opened_at", "2026-01-15 11:50"); // what opens at this very moment is not listed yet
            type(dialog, "customer", "C-7");
            type(dialog, "comment", "asked for her bill");
            press(dialog, "save"); // nobody is called Salma yet
            CHECK_FALSE(dialog.presenter().view().agent_note.shown.empty());
            press(dialog, "save");
            REQUIRE(dialog.answer());
            the_page().written(*dialog.answer(), "gui.interactions.recorded_now");
            settle();
        }
        auto& page = the_page();
        REQUIRE(page.presenter().detail());
        CHECK(the_frame().period()->name == "2026-01");
        CHECK(page.presenter().detail()->line.external_id == "H-00000001");
        CHECK(page.presenter().detail()->line.agent == "Salma");
        CHECK(page.table().chosen() == 0);
        CHECK(fact(page, voice, "channel") == text::say_word(voice, "channel", "phone"));
        {
            RecordDialog dialog{page, the_frame(), page.presenter().names(), *page.presenter().detail()};
            dialog.Show();
            settle();
            CHECK(dialog.presenter().view().channel.chosen == phone);
            pick(dialog, "csat", 2);
            type(dialog, "customer", "C-");
            CHECK(dialog.presenter().view().customer_found.visible);
            type(dialog, "customer", "C-7");
            press(dialog, "save");
            CHECK_FALSE(dialog.answer()); // no reason yet
            type(dialog, "reason", "she gave a rating");
            press(dialog, "save");
            REQUIRE(dialog.answer());
            CHECK(dialog.answer()->changes.size() == 1);
            page.written(*dialog.answer(), "gui.interactions.corrected_now");
            settle();
        }
        REQUIRE(page.presenter().detail());
        CHECK(page.presenter().detail()->line.csat == 2);
        CHECK(page.presenter().history().size() == 1);
        CHECK(page.presenter().view().undo.enabled);
        tick(page, "low_rated", true);
        CHECK(page.table().chosen() == 0);
        press(page, "undo");
        CHECK(page.presenter().view().empty_clear.visible); // no longer rated low
        press(page, "clear_filters");
        page.table().choose(0);
        settle();
        REQUIRE(page.presenter().detail());
        CHECK_FALSE(page.presenter().detail()->line.csat);

        ExcludeDialog exclude{page, voice, page.presenter().detail()->line};
        pick(exclude, "code", 5);
        type(exclude, "reason", "a test call");
        const auto answer = the_frame().database()->exclude(exclude.presenter().command());
        REQUIRE(answer);
        page.written(*answer, "gui.interactions.excluded_now");
        settle();
        REQUIRE(page.presenter().detail());
        CHECK(page.presenter().view().take_in.visible);
        press(page, "undo");
        CHECK(page.presenter().view().exclude.visible);
        CHECK(page.presenter().history().size() == 4); // correction and exclusion, each taken back
        CHECK(clipped_labels(the_frame()) == nothing);
    }
}

TEST_CASE("what was recorded long before is edited without disturbing the list's place") {
    look_in(text::Language::en, "light", {1400, 900});
    open_the_demonstration();
    auto& page = the_page();
    auto& lines = const_cast<InteractionsPresenter&>(page.presenter()).lines(); // NOLINT: read only
    const int far = static_cast<int>(lines.size()) - 5;
    page.table().reveal(far);
    settle();
    REQUIRE(lines.known_line(static_cast<std::size_t>(far)) != nullptr); // fetched when it was seen
    page.table().choose(far);
    settle();
    REQUIRE(page.presenter().chosen());
    const auto answer =
        the_frame().database()->correct({"", *page.presenter().chosen(), {{"comment", "put right"}}, "a test"});
    REQUIRE(answer);
    page.written(*answer, "gui.interactions.corrected_now");
    settle();
    CHECK(page.table().chosen() == far);
    CHECK(page.table().top_row() > 0);
    REQUIRE(page.presenter().detail());
    CHECK(page.presenter().detail()->line.comment == "put right");
}

TEST_CASE("recording and the page of interactions in every look: nothing is clipped") {
    for (const auto& shape : shapes) {
        INFO(shape.name());
        look_in(shape.language, shape.theme, shape.size);
        open_the_demonstration();
        auto& page = the_page();
        tick(page, "complaints", true);
        pick(page, "channel_choice", 1);
        page.table().choose(1);
        settle();
        keep_picture(the_frame(), "interactions-" + shape.name());
        CHECK(clipped_labels(the_frame()) == nothing);
        REQUIRE(page.presenter().detail());
        {
            RecordDialog dialog{page, the_frame(), page.presenter().names()};
            dialog.Show();
            settle();
            pick(dialog, "channel", phone);
            type(dialog, "customer", "demo-15");
            CHECK(dialog.presenter().view().customer_found.entries.size() == 8);
            type(dialog, "resolved_at", "25:70");
            keep_picture(dialog, "record-" + shape.name());
            CHECK(clipped_labels(dialog) == nothing);
        }
        {
            RecordDialog dialog{page, the_frame(), page.presenter().names(), *page.presenter().detail()};
            dialog.Show();
            XRCCTRL(dialog, "tabs", wxNotebook)->SetSelection(1);
            settle();
            press(dialog, "save");
            keep_picture(dialog, "correct-" + shape.name());
            CHECK(clipped_labels(dialog) == nothing);
        }
        ExcludeDialog exclude{page, the_frame().voice(), page.presenter().detail()->line};
        exclude.Show();
        settle();
        keep_picture(exclude, "exclude-" + shape.name());
        CHECK(clipped_labels(exclude) == nothing);
    }
}
