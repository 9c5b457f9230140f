#include "report/html/html.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;
using sample::count;

TEST_CASE("All text of a page is escaped, wherever it stands") {
    const std::string wild = "<b>&\"'";
    const std::string escaped = "&lt;b&gt;&amp;&quot;&apos;";
    auto document = sample::document();
    document.title = document.subtitle = wild;
    document.page_header = document.page_footer = {wild, wild};
    auto bullet = sample::bullet(25);
    bullet.value->name = wild;
    const Chart chart{wild, bullet};
    Table table;
    table.caption = wild;
    table.columns = {Column::text(wild), Column::chart(wild)};
    table.rows = {{Cell{wild}.noted(wild), chart}};
    document.add(Heading{wild}).add(Paragraph{wild}).add(Callout{wild, {wild}}).add(Facts{{{wild, wild}}});
    document.add(KeyFigures{{{wild, wild, wild}}}).add(table).add(ChartBlock{chart, wild});
    const auto html = render_html(document);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("&\"") == std::string::npos);
    CHECK(count(html, escaped) > 20);
}

TEST_CASE("A page says its language and direction and needs nothing beside itself") {
    auto document = sample::document(Direction::right_to_left);
    document.add(ChartBlock{{"Months", sample::trend()}, "Months"});
    const auto html = render_html(document);
    CHECK(html.find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
    CHECK(html.find("<title>بطاقة الأداء</title>") != std::string::npos);
    CHECK(html.find("<link") == std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find(" src=") == std::string::npos);
    CHECK(html.find("prefers-color-scheme:dark") != std::string::npos);
    CHECK(html.find("<?xml") == std::string::npos);
}

TEST_CASE("A chart block has its numbers as a table, a chart in a cell as words") {
    auto document = sample::document();
    document.add(ChartBlock{{"Months", sample::trend()}, "Caption"});
    Table table;
    table.columns = {Column::chart("Chart")};
    table.rows = {{Chart{"Against target", sample::bullet(25)}}};
    document.add(table);
    const auto html = render_html(document);
    CHECK(html.find("<summary>Months</summary>") != std::string::npos);
    CHECK(html.find("<tr><th scope=\"row\">Mar</th><td class=\"end\">2.5</td><td>1 – 4</td></tr>") !=
          std::string::npos);
    CHECK(html.find("aria-label=\"Against target · Value 25 · Floor 20 · Target 60 · Stretch 80\"") !=
          std::string::npos);
}

TEST_CASE("A cell without a note or chart does not borrow those of what is around it") {
    auto document = sample::document();
    document.add(KeyFigures{{{"Label", "Value", "borrowed", Tone::plain, false, 1, Chart{"t", sample::bands()}}}});
    document.add(sample::numbers(3));
    const auto html = render_html(document);
    CHECK(count(html, "<svg") == 1);
    CHECK(count(html, "borrowed") == 1);
    CHECK(count(html, "<small>") == 0);
}

TEST_CASE("Columns for data are not on the page") {
    auto document = sample::document();
    Table table;
    table.columns = {Column::text("Shown"), Column::text("Hidden").only_in(Where::data)};
    table.rows = {{"yes", "no"}};
    document.add(table);
    CHECK(render_html(document).find("Hidden") == std::string::npos);
}
