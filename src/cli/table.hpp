#pragma once
#include "cli/json.hpp"

#include <string>
#include <vector>

namespace mizan::cli {

/// What stands in a cell: for people, and the exact value for files. Text that a machine wrote needs only one.
struct Cell {
    std::string shown, raw;
    bool text = true; // false: a number, or nothing
    Cell(std::string both) : shown{both}, raw{std::move(both)} {}
    Cell(const char* both) : Cell{std::string{both}} {}
    Cell(std::string to_read, const Json& exact, bool is_text = false)
        : shown{std::move(to_read)}, raw{exact.bare()}, text{is_text} {}
};

struct Column {
    std::string code, title; // of the CSV file; of the table
    bool right = false;      // numbers stand to the right
};

/// A result as rows. As CSV: UTF-8, header of codes, RFC 4180 with line feeds; a text that a spreadsheet would take for
/// a formula (= + - @) has an apostrophe before it.
class Table {
public:
    Table(std::vector<Column> columns) : columns_{std::move(columns)} {}
    void add(std::vector<Cell> row) { rows_.push_back(std::move(row)); }
    std::string text() const;
    std::string csv() const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<Cell>> rows_;
};

} // namespace mizan::cli
