#pragma once
#include "ingest/files/table_file.hpp"

namespace mizan::ingest {

/// The sheet of an XLSX workbook as records: constant memory but for its shared texts (of which more than 256 MiB are
/// refused). Numbers come as their shortest text, dates therefore as serial numbers; formulas as their last value;
/// booleans as TRUE and FALSE; errors as their word (#N/A). A record is as long as the header; cells beyond it count
/// only where they hold something. Rows without any value are passed over.
/// Refuses `workbook_unreadable` {file}, `sheet_not_found` {sheet, sheets}.
Result<Table> open_workbook(const std::filesystem::path& file, const std::string& sheet);

} // namespace mizan::ingest
