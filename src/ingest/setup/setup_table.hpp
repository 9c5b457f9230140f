#pragma once
#include "app/ports/import_files.hpp"
#include "ingest/files/table_file.hpp"
#include "ingest/rows/header.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// A set-up file being read: its cells by the names of the columns, its problems collected. Any column may be absent
/// but the required ones; a column that is not known is a problem of row 1 (`column_unknown` {known}), because a
/// mistyped name must not lose its values. Problems of a row: `cell_count`, `required_missing` {field},
/// `date_unreadable`, `number_unreadable`, `number_out_of_range`, `value_unknown` {known}.
/// The first problem of a row spoils it; the row is then not handed on.
class SetupTable {
public:
    /// Refuses what open_table refuses, and `column_missing` {column, field, columns}.
    static Result<SetupTable> open(const std::filesystem::path& file, std::vector<std::string> known,
                                   const std::vector<std::string>& required);

    bool next();
    /// Trimmed; empty where the cell is empty or the column absent.
    std::string text(std::string_view column) const;
    std::string required_text(std::string_view column);
    std::optional<Date> date(std::string_view column);
    std::optional<std::int64_t> whole(std::string_view column);
    std::optional<Ratio> decimal(std::string_view column);
    /// Refuses anything but an empty cell or one of the words; the words' own letters come back.
    std::string one_of(std::string_view column, const std::vector<std::string>& words);
    void refuse(std::string_view column, Refusal reason);
    bool good() const { return good_; } // the current row, so far

    std::vector<app::RowProblem> take_problems() { return std::move(problems_); }

private:
    SetupTable(Table table, Header header) : table_{std::move(table)}, header_{std::move(header)} {}

    Table table_;
    Header header_;
    Record record_;
    bool good_ = true;
    std::vector<app::RowProblem> problems_;
};

/// The rows of a set-up file by a function from one row; rows with a problem are left out.
template <class Row, class Read>
Result<app::SetupRows<Row>> read_setup(const std::filesystem::path& file, std::vector<std::string> known,
                                       const std::vector<std::string>& required, Read read) {
    auto table = SetupTable::open(file, std::move(known), required);
    if (!table) return table.refusal();
    app::SetupRows<Row> result;
    while (table->next()) {
        Row row = read(*table);
        if (table->good()) result.rows.push_back(std::move(row));
    }
    result.problems = table->take_problems();
    return result;
}

} // namespace mizan::ingest
