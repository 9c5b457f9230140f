#include "report/render.hpp"

#include "report/csv/csv.hpp"
#include "report/html/html.hpp"
#include "report/pdf/pdf.hpp"
#include "report/xlsx/xlsx.hpp"

#include <array>

namespace mizan::report {
namespace {

constexpr std::array named_formats{
    std::pair<std::string_view, Format>{"pdf", Format::pdf}, std::pair<std::string_view, Format>{"html", Format::html},
    std::pair<std::string_view, Format>{"xlsx", Format::xlsx}, std::pair<std::string_view, Format>{"csv", Format::csv}};

} // namespace

std::optional<Format> format_named(std::string_view name) {
    for (const auto& [known, format] : named_formats)
        if (known == name) return format;
    return {};
}

std::string_view name_of(Format format) {
    for (const auto& [known, other] : named_formats)
        if (other == format) return known;
    return {};
}

std::string render(const Document& document, Format format) {
    switch (format) {
    case Format::pdf: return render_pdf(document);
    case Format::html: return render_html(document);
    case Format::xlsx: return render_xlsx(document);
    case Format::csv: return render_csv(document);
    }
    return {};
}

} // namespace mizan::report
