#pragma once
#include "base/result.hpp"
#include "ingest/files/encoding.hpp"
#include "ingest/files/record.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace mizan::ingest {

/// How a file is to be read; what is missing is found out.
struct TableForm {
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
    std::string sheet; // of a workbook; empty: the first
};

/// A file of records, whatever its kind, at its first record.
struct Table {
    std::unique_ptr<RecordReader> records;
    std::string encoding;          // "utf-8"; empty for a workbook
    std::optional<char> delimiter; // nothing for a workbook
    std::string sheet;             // of a workbook
    std::vector<std::string> sheets;
    std::int64_t broken_bytes = 0; // that are no text, each read as U+FFFD
    bool from_1904 = false;        // the workbook counts its days from 1904
    std::int64_t bytes = 0;        // of what is read, for a progress bar: the file, or the unpacked sheet
};

/// What a file is is decided by its bytes, not by its name. Refuses `file_not_found` {file}, `file_empty` {file},
/// `file_not_a_table` {file} (binary, or a web page under a table's name), `workbook_old_or_locked` {file} (.xls, or
/// protected by a password), `workbook_unreadable` {file}, `sheet_not_found` {sheet, sheets}.
Result<Table> open_table(const std::filesystem::path& file, const TableForm& form);

} // namespace mizan::ingest
