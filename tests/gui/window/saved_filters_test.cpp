#include "driver.hpp"
#include "gui/dialogs/save_filter/save_filter_dialog.hpp"
#include "gui/dialogs/saved_filters/saved_filters_dialog.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/session/app_databases.hpp"
#include "gui/session/people_desk.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

MainFrame& filter_frame() {
    return application().frame();
}

InteractionsPage& filter_page() {
    return dynamic_cast<InteractionsPage&>(filter_frame().page("interactions"));
}

void open_the_list() {
    filter_frame().open_demonstration();
    settle();
    filter_frame().choose_period(PeriodChoice::Kind::month, 11);
    filter_frame().show_page("interactions");
    settle();
    press(filter_page(), "clear_filters");
}

/// Nothing of what other tests saved.
void forget_filters() {
    filter_page().manage_filters_as({});
    settle();
}

template <class Control>
Control& control(wxWindow& form, const char* name) {
    auto* found = wxDynamicCast(form.FindWindow(wxXmlResource::GetXRCID(name)), Control);
    REQUIRE(found != nullptr);
    return *found;
}

void pick_entry(wxWindow& form, const char* name, int index) {
    control<wxChoice>(form, name).SetSelection(index);
    wxCommandEvent event{wxEVT_CHOICE, wxXmlResource::GetXRCID(name)};
    event.SetInt(index);
    form.ProcessWindowEvent(event);
    settle();
}

void tick_box(wxWindow& form, const char* name) {
    control<wxCheckBox>(form, name).SetValue(true);
    wxCommandEvent event{wxEVT_CHECKBOX, wxXmlResource::GetXRCID(name)};
    event.SetInt(1);
    form.ProcessWindowEvent(event);
    settle();
}

std::size_t listed() {
    return filter_page().presenter().view().table.visible ? filter_page().presenter().rows() : 0;
}

struct FilterLook {
    text::Language language;
    const char* theme;
    int text_size;
    wxSize size;
};

/// The page with saved filters and their dialogs: nothing of them is clipped.
void check_filters(const FilterLook& look) {
    const std::string name = std::string{text::code_of(look.language)} + "-" + look.theme + "-" +
                             std::to_string(look.text_size) + (look.size.x < 1200 ? "-small" : "");
    INFO(name);
    look_in(look.language, look.theme, look.size, look.text_size);
    open_the_list();
    const auto created = filter_frame().situation()->organisation.created_at;
    filter_frame().filter_memory().keep(
        created, {{"Complaints by mail and phone that nobody has answered", {{"complaints", "yes"}}},
                  {"Night shift", {{"agent", "Nobody At All"}, {"state", "overdue"}, {"text", "refund"}}},
                  {"شكاوى لم تُغلق", {{"complaints", "yes"}, {"state", "open"}}}});
    filter_frame().show_page("interactions");
    settle();
    pick_entry(filter_page(), "saved_choice", 1);
    keep_picture(filter_frame(), "filters-page-" + name);
    CHECK(clipped_labels(filter_frame()) == nothing_clipped);
    CHECK(overlapping_controls(filter_frame()) == nothing_clipped);
    const auto check = [&](wxDialog& dialog, const std::string& what) {
        INFO(what);
        dialog.Show();
        settle();
        keep_picture(dialog, what + "-" + name);
        CHECK(clipped_labels(dialog) == nothing_clipped);
        CHECK(overlapping_controls(dialog) == nothing_clipped);
    };
    SaveFilterDialog save{filter_page(), filter_frame().voice(), filter_frame().theme(),
                          filter_page().presenter().save_question()};
    check(save, "save-filter"); // proposes the one that is set: its note stands there
    SavedFiltersDialog manage{filter_page(), filter_frame().voice(), filter_frame().theme(),
                              filter_page().presenter().manage_question()};
    control<wxListBox>(manage, "list").SetSelection(1);
    wxCommandEvent chosen{wxEVT_LISTBOX, wxXmlResource::GetXRCID("list")};
    chosen.SetInt(1);
    manage.ProcessWindowEvent(chosen);
    check(manage, "saved-filters");
    forget_filters();
}

constexpr text::Language both[] = {text::Language::en, text::Language::ar};

} // namespace

TEST_CASE("a filter is saved, set again from its list and from the palette, named anew and deleted", "[filters]") {
    for (const auto language : both) {
        look_in(language, "light");
        open_the_list();
        forget_filters();
        CHECK_FALSE(control<wxChoice>(filter_page(), "saved_choice").IsShown());
        const auto all = listed();
        tick_box(filter_page(), "complaints");
        pick_entry(filter_page(), "channel_choice", 1);
        const auto few = listed();
        REQUIRE(few < all);
        {
            SaveFilterDialog dialog{filter_page(), filter_frame().voice(), filter_frame().theme(),
                                    filter_page().presenter().save_question()};
            dialog.Show();
            settle();
            CHECK_FALSE(control<wxWindow>(dialog, "save").IsEnabled());
            control<wxTextCtrl>(dialog, "name").SetValue(wx("شكاوى Mail"));
            settle();
            CHECK(control<wxWindow>(dialog, "save").IsEnabled());
            CHECK(clipped_labels(dialog) == nothing_clipped);
            filter_page().save_filter_as(dialog.presenter().name());
        }
        auto& choice = control<wxChoice>(filter_page(), "saved_choice");
        CHECK(choice.IsShown());
        CHECK(choice.GetStringSelection() == wx("شكاوى Mail"));
        CHECK_FALSE(application().settings().filters.empty());

        press(filter_page(), "clear_filters");
        CHECK(listed() == all);
        CHECK(choice.GetSelection() == 0);
        pick_entry(filter_page(), "saved_choice", 1);
        CHECK(listed() == few);
        CHECK(control<wxCheckBox>(filter_page(), "complaints").IsChecked());
        press(filter_page(), "clear_filters");
        auto commands = filter_frame().commands();
        const auto set = std::ranges::find(commands, "saved_filter.شكاوى Mail", &Command::code);
        REQUIRE(set != commands.end());
        CHECK(set->available);
        set->act();
        settle();
        CHECK(listed() == few);

        look_in(language, "dark"); // the frame that follows has it too
        settle();
        CHECK(filter_page().presenter().saved().size() == 1);
        filter_frame().show_page("interactions");
        settle();
        {
            SavedFiltersDialog dialog{filter_page(), filter_frame().voice(), filter_frame().theme(),
                                      filter_page().presenter().manage_question()};
            dialog.Show();
            settle();
            control<wxTextCtrl>(dialog, "name").SetValue("");
            settle();
            CHECK_FALSE(control<wxWindow>(dialog, "save").IsEnabled());
            CHECK(clipped_labels(dialog) == nothing_clipped);
            control<wxTextCtrl>(dialog, "name").SetValue("Mail");
            settle();
            CHECK(control<wxListBox>(dialog, "list").GetString(0) == "Mail");
            filter_page().manage_filters_as(dialog.presenter().entries());
        }
        CHECK(control<wxChoice>(filter_page(), "saved_choice").GetString(1) == "Mail");
        {
            SavedFiltersDialog dialog{filter_page(), filter_frame().voice(), filter_frame().theme(),
                                      filter_page().presenter().manage_question()};
            dialog.Show();
            settle();
            press(dialog, "remove");
            CHECK(control<wxListBox>(dialog, "list").IsEmpty());
            CHECK(clipped_labels(dialog) == nothing_clipped);
            filter_page().manage_filters_as(dialog.presenter().entries());
        }
        CHECK_FALSE(control<wxChoice>(filter_page(), "saved_choice").IsShown());
        CHECK(application().settings().filters.empty());
    }
}

TEST_CASE("a saved filter whose agent is no longer known lists nothing and says why; a merged one is followed",
          "[filters]") {
    for (const auto language : both) {
        look_in(language, "light");
        open_the_list();
        const auto created = filter_frame().situation()->organisation.created_at;
        filter_frame().filter_memory().keep(created,
                                            {{"gone", {{"agent", "Nobody At All"}}}, {"odd", {{"state", "asleep"}}}});
        filter_frame().show_page("interactions");
        settle();
        const auto all = listed();
        REQUIRE(all > 0);
        pick_entry(filter_page(), "saved_choice", 1);
        const auto& view = filter_page().presenter().view();
        CHECK(listed() == 0);
        CHECK(view.empty_words.shown.find("Nobody At All") != std::string::npos);
        CHECK(view.empty_clear.visible);
        CHECK_FALSE(view.empty_import.visible);
        CHECK(clipped_labels(filter_frame()) == nothing_clipped);
        keep_picture(filter_frame(), "filter-gone-" + std::string{text::code_of(language)});
        pick_entry(filter_page(), "agent_choice", 1);
        CHECK(listed() > 0); // mended at once
        press(filter_page(), "clear_filters");
        pick_entry(filter_page(), "saved_choice", 2);
        CHECK(listed() == all);
        CHECK(view.notice.shown.find("asleep") != std::string::npos);
        CHECK(control<wxChoice>(filter_page(), "saved_choice").GetSelection() == 0);
        CHECK(clipped_labels(filter_frame()) == nothing_clipped);
        forget_filters();
    }
}

TEST_CASE("somebody who is merged while the list is filtered by the name is followed from then on", "[filters]") {
    look_in(text::Language::en, "light");
    const auto file = (folder() / "merged-filter.mizan").string();
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    {
        const auto made = AppDatabases(clock, "tester", folder() / "unused").create(file, "Asia/Muscat", "OMR");
        REQUIRE(made);
        for (const char* agent : {"Salma", "Salma Said"})
            REQUIRE((*made)->record({"", {{"channel", "phone"}, {"opened_at", "2026-01-14T09:00"}, {"agent", agent}}}));
    }
    filter_frame().open_location(file);
    settle();
    filter_frame().show_page("interactions");
    settle();
    REQUIRE(listed() == 2);
    pick_entry(filter_page(), "agent_choice", 1);
    REQUIRE(filter_page().presenter().filters().agent == "Salma");
    CHECK(listed() == 1);
    filter_page().save_filter_as("hers");
    app::MergeCommand merge;
    merge.from = "Salma";
    merge.into = "Salma Said";
    REQUIRE(filter_frame().database()->people_desk().merge(merge, {}));
    filter_frame().show_page("team");
    filter_frame().show_page("interactions");
    settle();
    CHECK(filter_page().presenter().filters().agent == "Salma Said"); // what is set now
    press(filter_page(), "clear_filters");
    pick_entry(filter_page(), "saved_choice", 1); // and what was saved
    CHECK(filter_page().presenter().filters().agent == "Salma Said");
    CHECK(listed() == 2);
    CHECK(filter_page().presenter().view().notice.shown.find("Salma Said") != std::string::npos);
    forget_filters();
    filter_frame().open_demonstration();
    settle();
}

TEST_CASE("saved filters in every look and size: nothing is clipped", "[filters]") {
    for (const FilterLook& look : {FilterLook{text::Language::en, "light", 100, {1400, 900}},
                                   FilterLook{text::Language::ar, "light", 100, {1400, 900}},
                                   FilterLook{text::Language::en, "dark", 100, {1400, 900}},
                                   FilterLook{text::Language::ar, "dark", 100, {1400, 900}},
                                   FilterLook{text::Language::en, "light", 100, {1024, 640}},
                                   FilterLook{text::Language::ar, "dark", 100, {1024, 640}}})
        check_filters(look);
    look_in(text::Language::en, "light");
}

TEST_CASE("saved filters at twice the size of text in the smallest window", "[large]") {
    for (const auto language : both)
        check_filters({language, "light", 200, {1024, 640}});
    look_in(text::Language::en, "light");
}
