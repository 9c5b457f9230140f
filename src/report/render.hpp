#pragma once
#include "report/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mizan::report {

enum class Format { pdf, html, xlsx, csv };

/// "pdf", "html", "xlsx", "csv".
std::optional<Format> format_named(std::string_view name);
std::string_view name_of(Format format);

/// The bytes of the file. The same document gives the same bytes. Any thread.
/// Throws Error `drawing_failed` {reason}, `report_file_failed` {reason}.
std::string render(const Document& document, Format format);

} // namespace mizan::report
