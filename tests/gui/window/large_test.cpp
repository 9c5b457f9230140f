// Dialogs and the rooms within pages on the smallest screen, in the usual size of text and in twice that.
#include "gui/dialogs/exclude/exclude_dialog.hpp"
#include "gui/dialogs/record/record_dialog.hpp"
#include "gui/dialogs/why/why_dialog.hpp"
#include "gui/frame/page_list.hpp"
#include "gui/pages/importing/import_page.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "gui/pages/settings/section_list.hpp"
#include "settings_driver.hpp"

#include <fstream>
#include <wx/notebook.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

struct TextLook {
    text::Language language;
    int text_size; // per cent
    std::string name() const { return std::string{text::code_of(language)} + "-" + std::to_string(text_size); }
};
const TextLook text_looks[] = {
    {text::Language::en, 100}, {text::Language::en, 200}, {text::Language::ar, 100}, {text::Language::ar, 200}};

void look_at_text_of(const TextLook& look) {
    look_in(look.language, "light", {1024, 640}, look.text_size);
}

void check_room(wxWindow& window, const std::string& name) {
    INFO(name);
    keep_picture(window, "large-" + name);
    CHECK(clipped_labels(window) == nothing_clipped);
    CHECK(overlapping_controls(window) == nothing_clipped);
}

/// As it opens, and as small as a person can make it.
void check_dialog(wxDialog& dialog, const std::string& name) {
    if (!dialog.IsShown()) dialog.Show();
    settle();
    check_room(dialog, name);
    const auto screen = wxGetClientDisplayRect();
    CHECK(dialog.GetSize().x <= screen.width);
    CHECK(dialog.GetSize().y <= screen.height);
    const auto least = dialog.GetMinSize();
    if (!least.IsFullySpecified() || least == dialog.GetSize()) return;
    dialog.SetSize(least);
    settle();
    check_room(dialog, name + "-least");
}

} // namespace

TEST_CASE("recording, correcting, excluding and the rows behind a number at twice the size of text", "[large][rooms]") {
    look_at_text_of({text::Language::en, 100});
    main_frame().open_demonstration();
    settle();
    for (const auto& look : text_looks) {
        INFO(look.name());
        look_at_text_of(look);
        main_frame().choose_period(PeriodChoice::Kind::month, 11);
        main_frame().show_page("interactions");
        settle();
        auto& page = dynamic_cast<InteractionsPage&>(main_frame().page("interactions"));
        page.table().choose(1);
        settle();
        REQUIRE(page.presenter().detail());
        check_room(main_frame(), "interactions-chosen-" + look.name());
        {
            RecordDialog record{page, main_frame(), page.presenter().names()};
            record.Show();
            settle();
            press(record, "save"); // with every complaint that it has
            for (std::size_t tab = 0; tab < XRCCTRL(record, "tabs", wxNotebook)->GetPageCount(); ++tab) {
                XRCCTRL(record, "tabs", wxNotebook)->SetSelection(tab);
                check_dialog(record, "record-" + std::to_string(tab) + "-" + look.name());
            }
        }
        {
            RecordDialog correct{page, main_frame(), page.presenter().names(), *page.presenter().detail()};
            correct.Show();
            settle();
            press(correct, "save");
            check_dialog(correct, "correct-" + look.name());
        }
        {
            ExcludeDialog exclude{page, main_frame().voice(), page.presenter().detail()->line};
            exclude.Show();
            settle();
            press(exclude, "exclude_now");
            check_dialog(exclude, "exclude-" + look.name());
        }
        main_frame().show_page("scorecard");
        settle();
        auto& card = dynamic_cast<ScorecardPage&>(main_frame().page("scorecard"));
        REQUIRE_FALSE(card.presenter().lines().empty());
        app::ExplainQuestion question;
        question.period = *main_frame().period();
        question.agent = card.presenter().agent();
        question.kpi = card.presenter().lines().front().kpi;
        WhyDialog why{card, main_frame(), question, card.presenter().lines().front().name, question.agent};
        check_dialog(why, "why-" + look.name());
    }
    look_at_text_of({text::Language::en, 100});
}

TEST_CASE("each section of the settings and each step of an import at twice the size of text", "[large][rooms]") {
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    const auto file = folder() / "large.csv";
    std::ofstream{file} << "Case ID,Channel,Created at,Agent,Rating\n1,Email,2025-06-01 08:00:00,Salma,5\n"
                           "2,Counter,2025-06-02 08:00:00,Salma,4\n";
    for (const auto& look : text_looks) {
        INFO(look.name());
        look_at_text_of(look);
        const auto office = (folder() / ("large-" + look.name() + ".mizan")).string();
        REQUIRE(AppDatabases(clock, "tester", folder() / "unused").create(office, "Asia/Muscat", "OMR"));
        open_and_wait(office);
        main_frame().show_page("settings");
        settle();
        auto& settings = dynamic_cast<SettingsPage&>(main_frame().page("settings"));
        for (const auto& entry : section_list()) {
            settings.show_section(entry.id);
            settle();
            check_room(main_frame(), std::string{"settings-"} + entry.id + "-" + look.name());
        }
        main_frame().show_page("import");
        settle();
        auto& wizard = dynamic_cast<ImportPage&>(main_frame().page("import"));
        wizard.choose_file(file.string());
        settle();
        check_room(main_frame(), "import-file-" + look.name());
        press(wizard, "next");
        check_room(main_frame(), "import-profile-" + look.name());
        press(wizard, "change_profile");
        check_room(main_frame(), "import-columns-" + look.name());
        press(wizard, "next");
        check_room(main_frame(), "import-start-" + look.name());
        press(wizard, "start");
        check_room(main_frame(), "import-result-" + look.name());
    }
    look_at_text_of({text::Language::en, 100});
}
