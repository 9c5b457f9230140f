#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace mizan::ingest {

/// The delimiter of a file by its beginning, out of , ; tab |. Each is tried on whole records, quotes considered. The
/// one that cuts the most records (of up to 50) into as many cells as the first wins, then the one with more cells.
/// A first line "sep=;", as Excel writes it, decides. A file of one column is a comma's.
char detect_delimiter(std::string_view head);

/// "sep=;" and its line end, or nothing: how many bytes to pass over.
std::size_t separator_line(std::string_view head);

/// "auto" → nothing; else a single character or "tab", "comma", "semicolon", "pipe". Empty: no such delimiter.
std::optional<char> delimiter_named(std::string_view name);

} // namespace mizan::ingest
