#pragma once
#include "report/document.hpp"

#include <string>

namespace mizan::report {

/// The document as an XLSX workbook: a first sheet with title, facts, figures and remarks, then a sheet for each table,
/// its header frozen. Values are real numbers, dates, durations and money in formats; text is never a formula. Sheets
/// of right-to-left documents run from the right. The same document gives the same bytes.
/// Text beyond the 32,767 characters of a cell is cut. Throws Error `report_file_failed` {reason}.
std::string render_xlsx(const Document& document);

} // namespace mizan::report
