#include "report/csv/csv.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;

namespace {

std::string csv_of(Table table) {
    auto document = sample::document();
    document.add(std::move(table));
    return render_csv(document);
}

/// The field that a cell becomes, in a table of one column.
std::string field(Cell cell) {
    Table table;
    table.columns = {Column::text("c")};
    table.rows = {{std::move(cell)}};
    const auto csv = csv_of(table);
    return csv.substr(3, csv.size() - 5); // without "c\r\n" and "\r\n"
}

} // namespace

TEST_CASE("CSV holds values where the page shows words") {
    CHECK(field({"85 %", Share{Ratio{17, 20}}}) == "0.850000");
    CHECK(field({"1/3", Decimal{Ratio{1, 3}}}) == "0.333333");
    CHECK(field({"1,284", std::int64_t{1284}}) == "1284");
    CHECK(field({"-5", std::int64_t{-5}}) == "-5");
    CHECK(field({"4:10", Seconds{250}}) == "250");
    CHECK(field({"93.4", Points{9342}}) == "93.42");
    CHECK(field({"–", Points{-5}}) == "-0.05");
    CHECK(field({"2 June", *Date::from_ymd(2025, 6, 2)}) == "2025-06-02");
    CHECK(field({"noon", Moment{*parse_iso8601("2025-06-02T08:00:00Z"), 4h}}) == "2025-06-02T12:00:00+04:00");
    CHECK(field({"OMR 12.345", Amount{Money{12345, "OMR"}, 3}}) == "12.345");
    CHECK(field({"5 baisa", Amount{Money{5, "OMR"}, 3}}) == "0.005");
    CHECK(field({"120 yen", Amount{Money{120, "JPY"}, 0}}) == "120");
    CHECK(field(Cell::absent("–")).empty());
}

TEST_CASE("Text that a spreadsheet could run is led by an apostrophe, numbers never are") {
    CHECK(field("=1+1") == "\"'=1+1\"");
    CHECK(field("+968 555") == "\"'+968 555\"");
    CHECK(field("-x") == "\"'-x\"");
    CHECK(field("@name") == "\"'@name\"");
    CHECK(field("\t=1") == "\"'\t=1\"");
    CHECK(field("\u2068=1\u2069") == "\"'=1\"");
    CHECK(field("a=b") == "a=b");
}

TEST_CASE("Quotes are doubled, and text with commas, quotes, line ends or outer spaces is quoted") {
    CHECK(field("a,b") == "\"a,b\"");
    CHECK(field("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(field("two\nlines") == "\"two\nlines\"");
    CHECK(field(" edge") == "\" edge\"");
    CHECK(field("سلمى") == "سلمى");
}

TEST_CASE("One table is its header, its rows and its total") {
    auto table = sample::numbers(2);
    table.total = Row{"Total", Cell{"3", std::int64_t{3}}, "", ""};
    CHECK(csv_of(table) == "Measure,n,Share,Time\r\nLine 1,1,0.850000,250\r\nLine 2,2,0.850000,250\r\nTotal,3,,\r\n");
}

TEST_CASE("Several tables follow each other under their captions") {
    auto document = sample::document();
    document.add(sample::numbers(1)).add(Paragraph{"between"}).add(sample::numbers(0));
    CHECK(render_csv(document) == "Lines\r\nMeasure,n,Share,Time\r\nLine 1,1,0.850000,250\r\n\r\n"
                                  "Lines\r\nMeasure,n,Share,Time\r\n");
}

TEST_CASE("Charts and columns for pages stay out, columns for data come in") {
    Table table;
    table.columns = {Column::text("Name"), Column::chart("Chart"), Column::number("Low").only_in(Where::data),
                     Column::text("Both").only_in(Where::pages)};
    table.rows = {{"a", Chart{"t", sample::bullet(1)}, Cell{"1", std::int64_t{1}}, "b"}};
    CHECK(csv_of(table) == "Name,Low\r\na,1\r\n");
}

TEST_CASE("A byte order mark is there when asked for") {
    auto document = sample::document();
    document.add(sample::numbers(0));
    CHECK(render_csv(document, ByteOrderMark::with) == "\xEF\xBB\xBFMeasure,n,Share,Time\r\n");
}
