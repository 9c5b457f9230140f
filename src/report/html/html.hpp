#pragma once
#include "report/document.hpp"

#include <string>

namespace mizan::report {

/// The document as one self-contained page: style and charts inside, light and dark, fit to be printed. All text is
/// escaped by the template engine; each chart has its numbers as words for those who do not see it.
std::string render_html(const Document& document);

} // namespace mizan::report
