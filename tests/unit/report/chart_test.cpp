#include "report/charts/picture.hpp"
#include "report/html/inline_svg.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace mizan;
using namespace mizan::report;

TEST_CASE("A chart says the same as a table") {
    auto bullet = sample::bullet(25);
    bullet.interval = Interval{Ratio{20}, Ratio{30}, "95 %", "20 – 30"};
    CHECK(Chart{"Against target", bullet}.table() ==
          std::vector<ChartRow>{
              {"Value", "25", "20 – 30"}, {"Floor", "20", ""}, {"Target", "60", ""}, {"Stretch", "80", ""}});
    CHECK(Chart{"Months", sample::trend()}.table() ==
          std::vector<ChartRow>{
              {"Mar", "2.5", "1 – 4"}, {"Apr", "5.0", ""}, {"May", "–", ""}, {"Jun", "10.0", ""}, {"Target", "5", ""}});
    CHECK(Chart{"Bands", sample::bands()}.table() ==
          std::vector<ChartRow>{
              {"Total", "75", "60 – 90"}, {"Below", "0", ""}, {"Solid", "60", ""}, {"Strong", "90", ""}});
}

TEST_CASE("The colours of a palette differ from each other, so that an SVG can name them by value") {
    for (const auto* palette : {&light_palette(), &dark_palette()}) {
        std::set<std::string> colours;
        for (const auto& role : palette_roles())
            colours.insert((palette->*role.colour).css());
        CHECK(colours.size() == palette_roles().size());
    }
}

TEST_CASE("A chart is drawn as SVG, PNG and pixels, empty or full, in both directions") {
    const std::vector<Chart> charts{
        {"a", sample::bullet(25)}, {"b", sample::trend()}, {"c", sample::bands()},  {"d", BulletChart{}},
        {"e", TrendChart{}},       {"f", BandBar{}},       {"g", sample::funnel()}, {"h", sample::distribution()},
        {"i", sample::heat_map()}, {"j", sample::mix()},   {"k", FunnelPlot{}},     {"l", Distribution{}},
        {"m", HeatMap{}},          {"n", StackedMix{}}};
    for (const auto& chart : charts)
        for (const auto direction : {Direction::left_to_right, Direction::right_to_left})
            for (const auto detail : {Detail::sparse, Detail::full}) {
                CHECK(chart_svg(chart, 200, 60, direction, light_palette(), detail).find("</svg>") !=
                      std::string::npos);
                const auto png = chart_png(chart, 200, 60, direction, dark_palette(), detail, 1);
                CHECK(png.substr(1, 3) == "PNG");
                const auto pixels = chart_pixels(chart, 200, 60, direction, light_palette(), detail, 2);
                CHECK(pixels.width == 400);
                CHECK(pixels.rgb.size() == 400 * 120 * 3);
            }
}

TEST_CASE("Pixels lie in the order red, green, blue on the page's colour") {
    const auto pixels =
        chart_pixels({"empty", TrendChart{}}, 20, 10, Direction::left_to_right, dark_palette(), Detail::sparse, 1);
    CHECK(Colour{pixels.rgb[0], pixels.rgb[1], pixels.rgb[2]} == dark_palette().page);
}

TEST_CASE("An SVG in a page has ids of its own and only colours that the page can turn dark") {
    const Chart chart{"Months", sample::trend()};
    const InlineSvg first{chart, 200, 100, Direction::left_to_right, Detail::full, 1};
    const InlineSvg second{chart, 200, 100, Direction::left_to_right, Detail::full, 2};
    CHECK(first.markup().find("<svg") == 0);
    CHECK(sample::count(first.markup(), " id=\"c1-") == sample::count(first.markup(), " id=\""));
    CHECK(sample::count(first.markup(), "href=\"#c1-") == sample::count(first.markup(), "href=\"#"));
    CHECK(sample::count(second.markup(), "c1-") == 0);
    CHECK(first.markup().find("rgb(") == std::string::npos);
    CHECK(first.markup().find("var(--accent)") != std::string::npos);
    CHECK(sample::count(first.markup(), ":#") == 0);
}
