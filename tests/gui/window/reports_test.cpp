#include "driver.hpp"
#include "gui/pages/reports/printout.hpp"
#include "gui/pages/reports/reports_page.hpp"

#include <cairo.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <wx/dcmemory.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

ReportsPage& reports_of_demonstration(text::Language language, const std::string& theme, wxSize size) {
    look_in(language, theme, size);
    auto& frame = application().frame();
    const auto demonstration = (folder() / "demonstration.mizan").string();
    if (!frame.situation() || frame.situation()->location != demonstration) frame.open_demonstration();
    settle();
    frame.show_page("reports");
    settle();
    return dynamic_cast<ReportsPage&>(frame.page("reports"));
}

std::string beginning_of(const std::filesystem::path& file, std::size_t length) {
    std::ifstream in{file, std::ios::binary};
    std::string bytes(length, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(length));
    return bytes;
}

} // namespace

TEST_CASE("reports in both languages, light and dark, large and small: the pages are seen and nothing is clipped") {
    struct Look {
        text::Language language;
        const char* theme;
        wxSize size;
    };
    for (const auto& look :
         {Look{text::Language::en, "light", {1400, 900}}, Look{text::Language::ar, "light", {1400, 900}},
          Look{text::Language::en, "dark", {1024, 640}}, Look{text::Language::ar, "dark", {1024, 640}}}) {
        auto& page = reports_of_demonstration(look.language, look.theme, look.size);
        const std::string name = std::string{"reports-"} + std::string{text::code_of(look.language)} + "-" + look.theme;
        INFO(name);
        page.choose_who(1);
        settle();
        REQUIRE(page.book());
        CHECK(page.book()->document().language == text::code_of(look.language));
        CHECK(page.preview().shows_page());
        keep_picture(application().frame(), name + "-scorecard");
        page.choose_kind(1);
        settle();
        CHECK(page.book()->width() > page.book()->height()); // the team report lies
        keep_picture(application().frame(), name + "-team");
        CHECK(clipped_labels(application().frame()) == std::vector<std::string>{});
    }
}

TEST_CASE("another language of the document shows other pages of the same figures") {
    auto& page = reports_of_demonstration(text::Language::en, "light", {1400, 900});
    page.choose_who(1);
    settle();
    REQUIRE(page.book());
    const auto english = page.book();
    page.choose_language(1);
    settle();
    REQUIRE(page.book());
    CHECK(page.book() != english);
    CHECK(page.book()->document().direction == report::Direction::right_to_left);
    CHECK(application().frame().GetLayoutDirection() == wxLayout_LeftToRight);
}

TEST_CASE("what is seen is saved: a PDF of as many pages") {
    auto& page = reports_of_demonstration(text::Language::en, "light", {1400, 900});
    const auto file = folder() / "cards.pdf";
    page.save_to(file.string());
    settle();
    CHECK(beginning_of(file, 5) == "%PDF-");
    CHECK(page.presenter().view().open_file.visible);
    CHECK(page.presenter().view().message.shown.find("cards.pdf") != std::string::npos);
    CHECK(clipped_labels(application().frame()) == std::vector<std::string>{});
}

TEST_CASE("the printer is given the pages as they are seen") {
    auto& page = reports_of_demonstration(text::Language::ar, "light", {1400, 900});
    REQUIRE(page.book());
    const auto seen = page.book()->pixels(0, 1); // 596 by 842
    wxBitmap paper{seen.width, seen.height, 24};
    wxMemoryDC dc{paper};
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    Printout printout{page.book()};
    printout.SetDC(&dc);
    printout.SetPaperRectPixels({0, 0, seen.width, seen.height});
    CHECK(printout.HasPage(1));
    CHECK_FALSE(printout.HasPage(static_cast<int>(page.book()->count()) + 1));
    REQUIRE(printout.OnPrintPage(1));
    dc.SelectObject(wxNullBitmap);
    const auto image = paper.ConvertToImage();
    if (image.IsOk()) image.SaveFile((folder() / "printed.png").string(), wxBITMAP_TYPE_PNG);
    long dark = 0, dark_seen = 0;
    for (int i = 0; i < seen.width * seen.height; ++i) {
        dark += image.GetData()[3 * i] < 128;
        dark_seen += seen.rgb[static_cast<std::size_t>(3 * i)] < 128;
    }
    CHECK(dark_seen > 1000);
    CHECK(dark > dark_seen / 2);
}

TEST_CASE("a print that cannot be put on record does not begin") {
    auto& page = reports_of_demonstration(text::Language::en, "light", {1400, 900});
    REQUIRE(page.book());
    int asked = 0;
    Printout printout{page.book(), [&] {
                          ++asked;
                          return false;
                      }};
    CHECK_FALSE(printout.OnBeginDocument(1, 1));
    CHECK(asked == 1);
}
