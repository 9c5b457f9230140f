#include "report/render.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;

namespace {

Document rich(Direction direction) {
    auto document = sample::document(direction);
    document.add(KeyFigures{{{"Total", "93.42", "88 – 97", Tone::good, true, 2, Chart{"Bands", sample::bands()}}}});
    document.add(Facts{{{"Team", "A"}, {"Role", "Agent"}}}).add(Heading{"Lines", 2});
    auto table = sample::numbers(60);
    table.columns.push_back(Column::chart("Chart"));
    for (auto& row : table.rows)
        row.push_back(Chart{"t", sample::bullet(25)});
    document.add(table).add(ChartBlock{{"Months", sample::trend()}, "Months"}).add(Spacer{});
    document.add(Callout{"Note", {"one", "two"}, Tone::warn}).add(Paragraph{"Muted", Tone::muted});
    return document;
}

} // namespace

TEST_CASE("The same document gives the same bytes in every format") {
    for (const auto direction : {Direction::left_to_right, Direction::right_to_left})
        for (const auto format : {Format::pdf, Format::html, Format::xlsx, Format::csv}) {
            const auto once = render(rich(direction), format);
            CHECK_FALSE(once.empty());
            CHECK(once == render(rich(direction), format));
        }
}

TEST_CASE("An empty document is a file all the same, but for CSV, which has nothing to say") {
    CHECK(render(Document{}, Format::pdf).substr(0, 5) == "%PDF-");
    CHECK(render(Document{}, Format::html).substr(0, 15) == "<!doctype html>");
    CHECK(render(Document{}, Format::xlsx).substr(0, 2) == "PK");
    CHECK(render(Document{}, Format::csv).empty());
}

TEST_CASE("Formats have names") {
    for (const auto format : {Format::pdf, Format::html, Format::xlsx, Format::csv})
        CHECK(format_named(name_of(format)) == format);
    CHECK_FALSE(format_named("docx"));
}

TEST_CASE("Isolates are stripped and nothing else is") {
    CHECK(without_isolates("\u2068Omar\u2069 – \u2066a\u2069\u2067b\u2069") == "Omar – ab");
    CHECK(without_isolates("\xE2\x81") == "\xE2\x81");
}

TEST_CASE("No value is made of a double") {
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Value, double>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Cell, const char*, double>);
}
