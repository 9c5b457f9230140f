#pragma once
#include "report/document.hpp"
#include "report/drawing/palette.hpp"
#include "report/drawing/pixels.hpp"

#include <string>

namespace mizan::report {

/// The document as a PDF file: A4, shaped and embedded fonts, real text, outline, language and properties. The same
/// document gives the same bytes. Throws Error `drawing_failed`. Any thread.
/// Shortcoming: a table cell of more than 40 lines is cut with "…"; the other formats hold it all.
std::string render_pdf(const Document& document);

/// The very pages of the PDF for a screen; scale 1 is 72 dots per inch.
std::vector<Pixels> preview_pages(const Document& document, double scale, const Palette& palette);

} // namespace mizan::report
