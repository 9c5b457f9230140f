#include "driver.hpp"
#include "gui/pages/importing/import_page.hpp"
#include "gui/session/app_databases.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

/// Two good rows and one whose time cannot be read (counted by hand).
std::filesystem::path three_calls() {
    const auto file = folder() / "calls.csv";
    std::ofstream{file} << "Ticket ID,Status,Source,Agent,Created time,Resolved time,First response time (in hrs)\n"
                           "1,Closed,Email,Salma,2025-06-01 08:00:00,2025-06-01 10:00:00,00:30:00\n"
                           "2,Closed,Email,Khalid,2025-06-02 09:00:00,2025-06-02 09:40:00,00:05:00\n"
                           "3,Closed,Email,Khalid,not a time,2025-06-02 09:40:00,00:05:00\n";
    return file;
}

/// A list that no profile knows: days first, which only the third row proves; the last has no time (counted by hand).
std::filesystem::path own_list() {
    const auto file = folder() / "anrufe.csv";
    std::ofstream{file} << "Nr;Art;Begonnen;Wer;Thema;Dauer\n"
                           "1;Anruf;05/06/2025 09:30;Salma;Bill;0:03:20\n"
                           "2;Anruf;06/06/2025 10:00;Khalid;Line;0:01:05\n"
                           "3;Brief;25/06/2025 10:00;Khalid;Line;0:00:40\n"
                           "4;Anruf;;Khalid;Line;0:00:40\n";
    return file;
}

/// An empty database, open on the import page.
ImportPage& fresh_page(const std::string& name) {
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    const auto path = folder() / (name + ".mizan");
    REQUIRE(AppDatabases(clock, "tester", folder() / "unused").create(path.string(), "Asia/Muscat", "OMR"));
    driving::application().frame().open_location(path.string());
    settle();
    return dynamic_cast<ImportPage&>(driving::application().frame().page("import"));
}

std::size_t place_of(const ImportPage& page, const std::string& field, const std::string& value = "") {
    const auto& rows = page.presenter().mapping().rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].field == field && rows[i].value == value && rows[i].kind != MappingRow::Kind::otherwise) return i;
    FAIL(field);
    return 0;
}

struct Variant {
    text::Language language;
    const char* theme;
    wxSize size;
    std::string name() const {
        return std::string(language == text::Language::ar ? "ar-" : "en-") + theme + "-" + std::to_string(size.x);
    }
};
const Variant variants[] = {{text::Language::en, "light", {1400, 900}},
                            {text::Language::ar, "light", {1024, 640}},
                            {text::Language::ar, "dark", {1400, 900}},
                            {text::Language::en, "dark", {1024, 640}}};

} // namespace

TEST_CASE("a list of one's own is mapped column by column, saved, and imported, in both languages") {
    auto& application = driving::application();
    for (const auto& variant : variants) {
        INFO(variant.name());
        application.rebuild(variant.language, variant.theme);
        settle();
        application.frame().SetSize(variant.size);
        auto& page = fresh_page("own-" + variant.name());
        auto& frame = application.frame();
        keep_picture(frame, "wizard-empty-" + variant.name());
        CHECK(clipped_labels(frame).empty());
        page.choose_file(own_list().string());
        settle();
        keep_picture(frame, "wizard-file-" + variant.name());
        CHECK(clipped_labels(frame).empty());
        const auto& wizard = page.presenter();
        CHECK(wizard.raw().rows.size() == 4);
        press(page, "next");
        CHECK(wizard.view().use_mapping.on);
        CHECK_FALSE(wizard.ready());
        keep_picture(frame, "wizard-columns-" + variant.name());
        CHECK(clipped_labels(frame).empty());
        page.choose_column(place_of(page, "external_id"), 1);
        page.choose_column(place_of(page, "opened_at"), 3);
        page.choose_column(place_of(page, "agent"), 4);
        page.choose_column(place_of(page, "channel"), 2);
        page.choose_column(place_of(page, "channel", "Anruf"), 3); // refused, live chat, email, phone
        settle();
        CHECK(wizard.view().problem.shown.empty());
        CHECK(wizard.preview().rows.size() == 2);
        CHECK(wizard.preview_problems().size() == 2); // the letter, and the call without a time
        CHECK_FALSE(wizard.view().date_sample.shown.empty());
        keep_picture(frame, "wizard-preview-" + variant.name());
        CHECK(clipped_labels(frame).empty());
        const auto saved = (folder() / "anrufe.json").string();
        page.save_mapping(saved);
        press(page, "next");
        keep_picture(frame, "wizard-import-" + variant.name());
        CHECK(clipped_labels(frame).empty());
        press(page, "start");
        keep_picture(frame, "wizard-result-" + variant.name());
        CHECK(clipped_labels(frame).empty());
        CHECK(wizard.step() == ImportPresenter::Step::result);
        CHECK(wizard.problems().size() == 2);
        CHECK(frame.database()->situation().interactions == 2);
        press(page, "another");
        page.choose_file(own_list().string());
        settle();
        page.open_mapping(saved); // the same again: nothing new
        settle();
        page.start();
        settle();
        CHECK(frame.database()->situation().interactions == 2);
        CHECK(wizard.view().added.shown == text::number(frame.voice(), 0));
        CHECK(wizard.view().duplicates.shown == text::number(frame.voice(), 2));
    }
}

TEST_CASE("each mishap with a file is told on the page, and what was chosen stays") {
    auto& application = driving::application();
    application.rebuild(text::Language::en, "light");
    settle();
    auto& page = fresh_page("mishaps");
    const auto& wizard = page.presenter();
    const auto said = [&] { return wizard.view().problem.shown; };
    page.choose_file((folder() / "nowhere.csv").string());
    settle();
    CHECK(said().find("There is no file") == 0);
    std::ofstream{folder() / "empty.csv"};
    page.choose_file((folder() / "empty.csv").string());
    settle();
    CHECK(said().find("is empty") != std::string::npos);
    page.choose_file(folder().string()); // a folder cannot be read as a file
    settle();
    CHECK(said().find("There is no file") == 0);
    std::ofstream{folder() / "summary.csv"} << "Agent,Tickets,Hours\nSalma,12,30\n";
    page.choose_file((folder() / "summary.csv").string());
    settle();
    const auto& profiles = wizard.view().profile.entries;
    page.choose_profile(static_cast<int>(profiles.size()) - 1); // generic
    settle();
    CHECK(said().find("This is no list of interactions") == 0);

    const auto gone = folder() / "gone.csv";
    std::filesystem::copy_file(three_calls(), gone);
    page.choose_file(gone.string());
    page.choose_profile(static_cast<int>(std::find(profiles.begin(), profiles.end(), "Freshdesk") - profiles.begin()));
    settle();
    CHECK(said().empty());
    std::filesystem::remove(gone);
    page.start();
    settle();
    CHECK(said().find("There is no file") == 0);
    CHECK(wizard.file() == gone.string());
    CHECK(wizard.profile() == "freshdesk");
    CHECK(application.frame().database()->situation().interactions == 0);
    page.show_problem({"database_held", {{"path", std::string{"mishaps.mizan"}}}});
    CHECK(said().find("Another program is writing") == 0);
}

TEST_CASE("a first file: create, choose the profile, see the rows, import, see what came of it") {
    auto& application = driving::application();
    for (const auto language : {text::Language::en, text::Language::ar}) {
        const std::string name = language == text::Language::en ? "en" : "ar";
        INFO(name);
        application.rebuild(language, "light");
        settle();
        auto& frame = application.frame();
        frame.SetSize(1400, 900);
        auto& page = fresh_page("first-" + name);
        REQUIRE(frame.shown_page() == "import"); // an empty database asks for its first file
        const auto& wizard = page.presenter();
        const auto& view = wizard.view();
        const auto& profiles = view.profile.entries;
        const auto freshdesk =
            std::find(profiles.begin(), profiles.end(), text::say_word(frame.voice(), "gui.profile", "freshdesk"));
        REQUIRE(freshdesk != profiles.end());
        page.choose_profile(static_cast<int>(freshdesk - profiles.begin()));
        CHECK_FALSE(view.start.enabled);
        page.choose_file(three_calls().string());
        settle();
        CHECK(view.problem.shown.empty());
        CHECK_FALSE(view.profile_fit.shown.empty());
        CHECK(wizard.preview().rows.size() == 2);
        CHECK(wizard.preview_problems().size() == 1);
        press(page, "next");
        keep_picture(frame, "import-preview-" + name);
        CHECK(clipped_labels(frame).empty());
        press(page, "next");
        CHECK(wizard.step() == ImportPresenter::Step::import);
        press(page, "start");
        keep_picture(frame, "import-result-" + name);
        CHECK(clipped_labels(frame).empty());
        CHECK(view.result.visible);
        CHECK(view.rows.shown == text::number(frame.voice(), 3));
        CHECK(view.added.shown == text::number(frame.voice(), 2));
        CHECK(view.rejected.shown == text::number(frame.voice(), 1));
        CHECK(wizard.problems().size() == 1);
        CHECK(std::filesystem::exists(wizard.rejects_file()));
        CHECK(frame.period()->name == "2025-06");
    }
    application.rebuild(text::Language::en, "light"); // what was imported is still there in the other language
    settle();
    CHECK(application.frame().period()->name == "2025-06");
}

TEST_CASE("a long import shows how far it is, can be stopped, and leaves nothing behind") {
    if (!with_threads()) return;
    auto& application = driving::application();
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    const auto path = (folder() / "stopped.mizan").string();
    REQUIRE(AppDatabases(clock, "tester", folder() / "unused").create(path, "Asia/Muscat", "OMR"));
    const auto many = folder() / "many.csv";
    {
        std::ofstream file{many};
        file << "Ticket ID,Status,Source,Agent,Created time,Resolved time,First response time (in hrs)\n";
        for (int i = 0; i < 150'000; ++i)
            file << i << ",Closed,Email,Salma,2025-06-01 08:00:00,2025-06-01 10:00:00,00:30:00\n";
    }
    application.rebuild(text::Language::en, "light");
    auto& frame = application.frame();
    frame.open_location(path);
    settle();
    auto& page = dynamic_cast<ImportPage&>(frame.page("import"));
    const auto& profiles = page.presenter().view().profile.entries;
    page.choose_profile(static_cast<int>(std::find(profiles.begin(), profiles.end(), "Freshdesk") - profiles.begin()));
    page.choose_file(many.string());
    settle();
    page.start();
    REQUIRE(turn_until([&] { return frame.presenter().view().progress.done > 0; }));
    keep_picture_now(frame, "import-under-way-en");
    press(frame, "cancel_work");
    settle();
    CHECK(page.presenter().view().problem.shown == text::say(text::Language::en, "gui.cancelled"));
    CHECK(page.presenter().view().choosing.visible);
    CHECK(frame.database()->situation().interactions == 0);
}

TEST_CASE("a database that cannot be opened is told on the page, and the window goes on") {
    auto& application = driving::application();
    const auto file = folder() / "no-database.mizan";
    std::ofstream{file} << "this is a text file and no database at all, not even nearly one";
    application.rebuild(text::Language::en, "light");
    settle();
    const auto before = application.frame().database();
    application.frame().show_page("import");
    application.frame().open_location(file.string());
    settle();
    CHECK(application.frame().database() == before);
}
