#include "driver.hpp"
#include "gui/pages/importing/import_page.hpp"
#include "gui/session/app_databases.hpp"
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

} // namespace

TEST_CASE("a first file: create, choose the profile, see the rows, import, see what came of it") {
    auto& application = driving::application();
    const FixedClock clock{*parse_iso8601("2026-01-15T08:00:00Z")};
    const auto path = (folder() / "own.mizan").string();
    REQUIRE(AppDatabases(clock, "tester", folder() / "unused").create(path, "Asia/Muscat", "OMR"));
    application.rebuild(text::Language::en, "light");
    settle();
    auto& frame = application.frame();
    frame.SetSize(1400, 900);
    frame.open_location(path);
    settle();
    REQUIRE(frame.shown_page() == "import"); // an empty database asks for its first file
    auto& page = dynamic_cast<ImportPage&>(frame.page("import"));
    const auto& profiles = page.presenter().view().profile.entries;
    const auto freshdesk = std::find(profiles.begin(), profiles.end(), "Freshdesk");
    REQUIRE(freshdesk != profiles.end());
    page.choose_profile(static_cast<int>(freshdesk - profiles.begin()));
    CHECK_FALSE(page.presenter().view().start.enabled);
    page.choose_file(three_calls().string());
    settle();
    keep_picture(frame, "import-preview-en");
    CHECK(page.presenter().view().problem.shown == "");
    CHECK(page.presenter().preview().size() == 2);
    page.start();
    settle();
    keep_picture(frame, "import-result-en");
    CHECK(clipped_labels(frame).empty());
    const auto& view = page.presenter().view();
    CHECK(view.result.visible);
    CHECK(view.rows.shown == "3");
    CHECK(view.added.shown == "2");
    CHECK(view.rejected.shown == "1");
    CHECK(page.presenter().problems().size() == 1);
    CHECK(std::filesystem::exists(page.presenter().rejects_file()));
    application.rebuild(text::Language::ar, "light");
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
