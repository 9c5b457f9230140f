#include "driver.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <wx/xrc/xmlres.h>

using namespace mizan;
using namespace mizan::gui;
using namespace mizan::gui::driving;

namespace {

/// How many of the picture's columns from `from` to before `to` hold a colour: red, green and blue differ clearly.
int coloured_columns(const wxImage& picture, int from, int to) {
    int columns = 0;
    for (int x = from; x < to; ++x)
        for (int y = 0; y < picture.GetHeight(); ++y) {
            const auto [least, most] =
                std::minmax({picture.GetRed(x, y), picture.GetGreen(x, y), picture.GetBlue(x, y)});
            if (most - least < 60) continue;
            ++columns;
            break;
        }
    return columns;
}

} // namespace

/// The bar of bands reaches over the whole of its place; run with GDK_SCALE=2 too.
TEST_CASE("charts stand in their place, in either direction and on a dense screen", "[dense]") {
    for (const auto language : {text::Language::en, text::Language::ar}) {
        INFO(text::code_of(language));
        application().rebuild(language, "light");
        settle();
        auto& frame = application().frame();
        frame.SetSize(wxSize{1100, 700}.Scale(1 / frame.GetContentScaleFactor(), 1 / frame.GetContentScaleFactor()));
        frame.Move(0, 0);
        if (!frame.database()) frame.open_demonstration();
        frame.show_page("scorecard");
        settle();
        auto* chart = frame.FindWindow(XRCID("total_chart"));
        REQUIRE(chart != nullptr);
        keep_picture(frame, std::string{"dense-"} + std::string{text::code_of(language)});
        const wxImage picture = picture_of(place_on_screen(*chart));
        const int width = picture.GetWidth();
        CHECK(coloured_columns(picture, 0, width / 4) > width / 8);
        CHECK(coloured_columns(picture, 3 * width / 4, width) > width / 8);
    }
    application().rebuild(text::Language::en, "light");
    settle();
}
