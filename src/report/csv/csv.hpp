#pragma once
#include "report/document.hpp"

#include <string>

namespace mizan::report {

enum class ByteOrderMark { without, with };

/// The tables of the document as CSV (RFC 4180: comma, CRLF, quotes doubled), UTF-8. One table: its header and rows.
/// Several: each under a line with its caption, an empty line between them. Only columns that are data.
/// Values: shares and other quotients "0.850000", points "87.50", durations in whole seconds, money in major units,
/// dates and instants ISO 8601, absent values empty. Text that begins with = + - @ or a control character is quoted and
/// led by an apostrophe, so that no spreadsheet runs it; isolates are stripped.
std::string render_csv(const Document& document, ByteOrderMark mark = ByteOrderMark::without);

} // namespace mizan::report
