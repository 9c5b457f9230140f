#include "report/xlsx/sheet_names.hpp"
#include "report/xlsx/xlsx.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;

namespace {

/// A part of the workbook as text; nothing where unzip is not installed.
std::optional<std::string> part(const std::string& bytes, const std::string& name) {
    return sample::read_with("unzip -p", name, bytes);
}

Document typed_document() {
    auto document = sample::document(Direction::right_to_left);
    Table table;
    table.caption = "القيم";
    table.columns = {Column::text("Kind"), Column::number("Value")};
    table.rows = {{"share", Cell{"85 %", Share{Ratio{17, 20}}}},
                  {"seconds", Cell{"1:30:00", Seconds{5400}}},
                  {"date", Cell{"2 June", *Date::from_ymd(2025, 6, 2)}},
                  {"moment", Cell{"noon", Moment{*parse_iso8601("2025-06-02T08:00:00Z"), 4h}}},
                  {"money", Cell{"12.345", Amount{Money{12345, "OMR"}, 3}}},
                  {"=1+1", Cell::absent("–")}};
    document.add(table);
    return document;
}

} // namespace

TEST_CASE("A workbook holds real numbers, dates, durations and money in formats") {
    const auto sheet = part(render_xlsx(typed_document()), "xl/worksheets/sheet2.xml");
    const auto styles = part(render_xlsx(typed_document()), "xl/styles.xml");
    if (!sheet || !styles) return;
    CHECK(sheet->find("<v>0.85</v>") != std::string::npos);
    CHECK(sheet->find("<v>0.0625</v>") != std::string::npos); // 5400 ÷ 86400
    CHECK(sheet->find("<v>45810</v>") != std::string::npos);  // 2025-06-02: 20241 days since 1970, and 25569
    CHECK(sheet->find("<v>45810.5</v>") != std::string::npos);
    CHECK(sheet->find("<v>12.345</v>") != std::string::npos);
    for (const auto* format : {"0.0%", "[h]:mm:ss", "yyyy-mm-dd", "#,##0.000 &quot;OMR&quot;"})
        CHECK(styles->find(format) != std::string::npos);
}

TEST_CASE("A workbook of a right-to-left document runs from the right, with its header frozen") {
    const auto sheet = part(render_xlsx(typed_document()), "xl/worksheets/sheet2.xml");
    if (!sheet) return;
    CHECK(sheet->find("rightToLeft=\"1\"") != std::string::npos);
    CHECK(sheet->find("state=\"frozen\"") != std::string::npos);
}

TEST_CASE("Text of a workbook is never a formula, and an absent value is an empty cell") {
    const auto sheet = part(render_xlsx(typed_document()), "xl/worksheets/sheet2.xml");
    const auto strings = part(render_xlsx(typed_document()), "xl/sharedStrings.xml");
    if (!sheet || !strings) return;
    CHECK(sheet->find("<f>") == std::string::npos);
    CHECK(strings->find("<t>=1+1</t>") != std::string::npos);
    CHECK(strings->find("–") == std::string::npos);
}

TEST_CASE("A workbook names a sheet after each table and keeps the document's properties") {
    const auto bytes = render_xlsx(typed_document());
    const auto workbook = part(bytes, "xl/workbook.xml");
    const auto properties = part(bytes, "docProps/core.xml");
    if (!workbook || !properties) return;
    CHECK(workbook->find("<sheet name=\"بطاقة الأداء\"") != std::string::npos);
    CHECK(workbook->find("<sheet name=\"القيم\"") != std::string::npos);
    CHECK(properties->find("<dc:creator>Example Services</dc:creator>") != std::string::npos);
    CHECK(properties->find("2025-07-02T08:00:00Z</dcterms:created>") != std::string::npos);
}

TEST_CASE("A number too large for a spreadsheet is kept as text, digit by digit") {
    auto document = sample::document();
    Table table;
    table.columns = {Column::number("n")};
    table.rows = {{Cell{"9007199254740993", std::int64_t{9007199254740993}}}}; // 2^53 + 1
    document.add(table);
    const auto strings = part(render_xlsx(document), "xl/sharedStrings.xml");
    if (strings) CHECK(strings->find("9007199254740993") != std::string::npos);
}

TEST_CASE("Sheet names are what a workbook accepts") {
    SheetNames names;
    CHECK(names.unique("Agents") == "Agents");
    CHECK(names.unique("agents") == "agents 2");
    CHECK(names.unique("a/b:c") == "a b c");
    CHECK(names.unique("'quoted'") == "quoted");
    CHECK(names.unique("History") == "#History");
    CHECK(names.unique("") == "#");
    CHECK(names.unique(std::string(40, 'x')) == std::string(31, 'x'));
    CHECK(names.unique(std::string(40, 'x')) == std::string(29, 'x') + " 2");
    CHECK(first_units("سلمى", 3) == "سلم");
    CHECK(first_units("a\U0001F600b", 2) == "a"); // two UTF-16 units
}
