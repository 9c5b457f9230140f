#include "ingest/files/csv_reader.hpp"
#include "ingest/files/delimiter.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::ingest;

namespace {

struct Read {
    std::vector<std::vector<std::string>> cells;
    std::vector<std::int64_t> rows, lines;
    std::vector<std::string> faults; // "" where there is none
};

Read read(const std::string& text, char delimiter = ',') {
    CsvReader reader{std::make_unique<MemoryBytes>(text), delimiter};
    Record record;
    Read all;
    while (reader.next(record)) {
        all.cells.emplace_back(record.cells.begin(), record.cells.end());
        all.rows.push_back(record.row);
        all.lines.push_back(record.line);
        all.faults.push_back(record.fault ? record.fault->code : "");
    }
    return all;
}

using Cells = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("records end at LF, CRLF and CR alike, with or without one at the end") {
    const Cells expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    CHECK(read("a,b\n1,2\n3,4\n").cells == expected);
    CHECK(read("a,b\r\n1,2\r\n3,4\r\n").cells == expected);
    CHECK(read("a,b\r1,2\r3,4").cells == expected);
}

TEST_CASE("a quoted cell holds delimiters, line ends and doubled quotes") {
    const Read all = read("id,text\n1,\"a, b\"\n2,\"line one\nline \"\"two\"\"\"\n3,c\n");
    CHECK(all.cells == Cells{{"id", "text"}, {"1", "a, b"}, {"2", "line one\nline \"two\""}, {"3", "c"}});
    CHECK(all.rows == std::vector<std::int64_t>{1, 2, 3, 4});
    CHECK(all.lines == std::vector<std::int64_t>{1, 2, 3, 5}); // the third record takes two lines
}

TEST_CASE("a quote inside an unquoted cell is text") {
    CHECK(read("1,Missed \"Other\" Trash,x\n").cells == Cells{{"1", "Missed \"Other\" Trash", "x"}});
}

TEST_CASE("spaces before an opening quote are allowed where the quote closes properly on the line") {
    CHECK(read("1, \"Doe, J\" ,3\n").cells == Cells{{"1", "Doe, J", "3"}});
    CHECK(read("1, \"Other\" Trash,3\n").cells == Cells{{"1", " \"Other\" Trash", "3"}});
}

TEST_CASE("blank lines are passed over and still counted in row and line") {
    const Read all = read("a,b\n\n1,2\n\n\n3,4\n");
    CHECK(all.cells == Cells{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(all.rows == std::vector<std::int64_t>{1, 3, 6});
    CHECK(all.lines == std::vector<std::int64_t>{1, 3, 6});
}

TEST_CASE("a quote that is never closed costs one record, not the rest of the file") {
    const Read all = read("a,b\n1,\"oops\n2,x\n3,y\n");
    CHECK(all.faults == std::vector<std::string>{"", "quote_not_closed", "", ""});
    CHECK(all.cells[1] == std::vector<std::string>{"1,\"oops"});
    CHECK(all.cells[2] == std::vector<std::string>{"2", "x"});
    CHECK(all.rows == std::vector<std::int64_t>{1, 2, 3, 4});
    CHECK(all.lines == std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("text behind a closing quote refuses that line and no other") {
    const Read all = read("a,b\n1,\"x\"y\n2,\"ok\"\n");
    CHECK(all.faults == std::vector<std::string>{"", "text_after_quote", ""});
    CHECK(all.cells[2] == std::vector<std::string>{"2", "ok"});
}

TEST_CASE("a stray opening quote that meets a later quote refuses its own line only") {
    const Read all = read("a,b\n1,\"stray\n2,x\n3,\"fine, really\"\n4,z\n");
    CHECK(all.faults == std::vector<std::string>{"", "text_after_quote", "", "", ""});
    CHECK(all.cells[3] == std::vector<std::string>{"3", "fine, really"});
    CHECK(all.rows.back() == 5);
}

TEST_CASE("a quoted last cell needs no line end behind it") {
    CHECK(read("1,\"x\"").cells == Cells{{"1", "x"}});
}

TEST_CASE("a NUL refuses its record") {
    const Read all = read(std::string{"a,b\n1,x\0y\n2,z\n", 14});
    CHECK(all.faults == std::vector<std::string>{"", "nul_in_row", ""});
}

TEST_CASE("a cell of more than a mebibyte refuses its record, and the rest is read") {
    const std::string long_text(2 * 1024 * 1024, 'x');
    for (const std::string& cell : {long_text, "\"" + long_text + "\""}) {
        const Read all = read("a,b\n1," + cell + "\n2,z\n");
        REQUIRE(all.faults.size() == 3);
        CHECK(!all.faults[1].empty());
        CHECK(all.cells[2] == std::vector<std::string>{"2", "z"});
        CHECK(all.lines[2] == 3);
    }
}

TEST_CASE("a line longer than any record is passed over whole") {
    const Read all = read("a,b\n" + std::string(9 * 1024 * 1024, 'x') + "\n2,z\n");
    CHECK(all.faults == std::vector<std::string>{"", "cell_too_long", ""});
    CHECK(all.cells[2] == std::vector<std::string>{"2", "z"});
}

TEST_CASE("thousands of broken quotes do not make the reading quadratic") {
    std::string text = "a,b\n";
    for (int i = 0; i < 200'000; ++i)
        text += "\"\"\"\n"; // each opens a cell that swallows all the others
    const Read all = read(text);
    CHECK(all.rows.back() >= 2);
}

TEST_CASE("records that straddle the reading buffer stay whole") {
    std::string text = "id,text\n";
    for (int i = 0; i < 20'000; ++i)
        text += std::to_string(i) + ",\"" + std::string(static_cast<std::size_t>(i % 97), 'x') + "\"\r\n";
    const Read all = read(text);
    REQUIRE(all.cells.size() == 20'001);
    for (int i = 0; i < 20'000; ++i) {
        REQUIRE(all.cells[static_cast<std::size_t>(i) + 1][0] == std::to_string(i));
        REQUIRE(all.cells[static_cast<std::size_t>(i) + 1][1].size() == static_cast<std::size_t>(i % 97));
    }
}

TEST_CASE("the delimiter is found with quotes considered") {
    CHECK(detect_delimiter("a,b\n1,2\n") == ',');
    CHECK(detect_delimiter("a;b;c\n\"1,1\";\"2,2\";\"3,3\"\n") == ';');
    CHECK(detect_delimiter("a\tb, c\td\n1\t2, 3\t4\n") == '\t');
    CHECK(detect_delimiter("a|b\n1|2\n") == '|');
    CHECK(detect_delimiter("name;amount\nx;1,5\ny;2,5\n") == ';');
    CHECK(detect_delimiter("only one column\nx\n") == ',');
    CHECK(detect_delimiter("sep=;\na,b;c\n") == ';');
}
