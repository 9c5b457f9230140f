#pragma once
#include "report/document.hpp"

#include <string>

namespace mizan::report {

/// The document as a PDF file: A4, shaped and embedded fonts, real text, outline, language and properties. The same
/// document gives the same bytes. Throws Error `drawing_failed`. Any thread.
/// Shortcoming: a table cell of more than 40 lines is cut with "…"; the other formats hold it all.
std::string render_pdf(const Document& document);

} // namespace mizan::report
