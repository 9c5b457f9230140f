#include "imported.hpp"
#include "ingest/files/sheet_reader.hpp"
#include "ingest/files/table_file.hpp"
#include "workbook_file.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

std::vector<std::vector<std::string>> cells_of(const Workbook& workbook, const std::string& sheet = "Data") {
    auto table = ingest::open_table(workbook.path(), {{}, {}, sheet});
    if (!table) FAIL(table.refusal().code);
    std::vector<std::vector<std::string>> all;
    ingest::Record record;
    while (table->records->next(record)) {
        all.emplace_back(record.cells.begin(), record.cells.end());
        all.back().push_back("row " + std::to_string(record.row));
    }
    return all;
}

} // namespace

TEST_CASE("cells of every kind are read: shared, inline and rich texts, numbers, booleans, errors, formulas") {
    const Workbook workbook{"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
                            "t=\"inlineStr\"><is><t>in</t><rPh><t>aid</t></rPh></is></c>"
                            "<c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"str\"><f>A1</f><v>made</v></c></row>"
                            "<row r=\"2\"><c r=\"A2\"><v>0.28999999999999998</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c "
                            "r=\"D2\" t=\"e\"><v>#N/A</v></c></row>"
                            "<row r=\"3\"/>"
                            "<row r=\"4\"><c r=\"A4\" s=\"2\"/><c r=\"B4\"/></row>"
                            "<row r=\"5\"><c r=\"A5\"><v>1.01004143E+11</v></c></row>"
                            "<row><c><v>7</v></c><c t=\"s\"><v>9</v></c></row>",
                            "<si><t>الحالة</t></si><si><r><t>ri</t></r><r><rPr/><t xml:space=\"preserve\">ch "
                            "</t></r><rPh><t>no</t></rPh></si>"};
    CHECK(cells_of(workbook) == std::vector<std::vector<std::string>>{{"الحالة", "in", "rich ", "made", "row 1"},
                                                                      {"0.29", "TRUE", "", "#N/A", "row 2"},
                                                                      {"101004143000", "", "", "", "row 5"},
                                                                      {"7", "", "", "", "row 6"}});
}

TEST_CASE("the first sheet is read unless another is named, without regard to case; one that is not there is refused") {
    const Workbook workbook{"<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>"};
    CHECK(cells_of(workbook, "").empty());
    CHECK(cells_of(workbook, "data").size() == 1);
    const auto refused = ingest::open_table(workbook.path(), {{}, {}, "Sheet9"});
    REQUIRE(!refused);
    CHECK(refused.refusal() ==
          Refusal{"sheet_not_found", {{"sheet", std::string{"Sheet9"}}, {"sheets", std::string{"Cover, Data"}}}});
}

TEST_CASE("dates of a workbook are serial numbers, counted from 1904 where it says so") {
    for (const bool from_1904 : {false, true}) {
        const std::string serial = from_1904 ? "44347.5" : "45809.5"; // 2025-06-01 12:00
        const Workbook workbook{
            "<row><c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"inlineStr\"><is><t>opened</t></is></c></row>"
            "<row><c><v>1</v></c><c><v>" +
                serial + "</v></c></row>",
            "", from_1904};
        app::ImportRequest request;
        request.mapping_text = mapping_with("", R"("sheet":"Data",)");
        const auto all = import_path(workbook.path(), request);
        REQUIRE(all);
        CHECK(all->draft().opened_at == at("2025-06-01T12:00:00Z"));
        CHECK(all->description.sheet == "Data");
    }
}

TEST_CASE("a row with something beyond the header is refused by its number of cells") {
    const Workbook workbook{
        "<row><c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"inlineStr\"><is><t>opened</t></is></c></row>"
        "<row><c><v>1</v></c><c><v>45809</v></c><c t=\"inlineStr\"><is><t>note</t></is></c></row>"
        "<row><c><v>2</v></c><c><v>45809</v></c><c/></row>"};
    app::ImportRequest request;
    request.mapping_text = mapping_with("", R"("sheet":"Data",)");
    const auto all = import_path(workbook.path(), request);
    REQUIRE(all);
    CHECK(all->complaints() == std::vector<std::string>{"2  cell_count"});
    CHECK(all->rows.size() == 1);
}

TEST_CASE("a sheet of many rows is read piece by piece and every row is whole") {
    std::string rows = "<row><c t=\"inlineStr\"><is><t>n</t></is></c><c t=\"inlineStr\"><is><t>text</t></is></c></row>";
    for (int i = 1; i <= 20'000; ++i)
        rows += "<row><c><v>" + std::to_string(i) + "</v></c><c t=\"inlineStr\"><is><t>line &amp; " +
                std::to_string(i) + "</t></is></c></row>";
    const auto all = cells_of(Workbook{rows});
    REQUIRE(all.size() == 20'001);
    for (int i = 1; i <= 20'000; ++i)
        REQUIRE(all[static_cast<std::size_t>(i)][1] == "line & " + std::to_string(i));
}

TEST_CASE("a broken sheet is an error, not a short file") {
    const Workbook workbook{"<row><c><v>1</v></row>"};
    auto table = ingest::open_table(workbook.path(), {{}, {}, "Data"});
    REQUIRE(table);
    ingest::Record record;
    CHECK_THROWS_AS(
        [&] {
            while (table->records->next(record)) {
            }
        }(),
        Error);
}

TEST_CASE("numbers come in the fewest digits that are the same number") {
    CHECK(ingest::shortest_number("0.28999999999999998") == "0.29");
    CHECK(ingest::shortest_number("4") == "4");
    CHECK(ingest::shortest_number("1.5E+3") == "1500");
    CHECK(ingest::shortest_number("-4.4999999999999998E-2") == "-0.045");
    CHECK(ingest::shortest_number("text") == "text");
}
