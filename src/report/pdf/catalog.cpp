#include "report/pdf/catalog.hpp"

#include <cstdio>

namespace mizan::report {
namespace {

/// The digits that follow the last `key`, after spaces.
std::string number_after(std::string_view text, std::string_view key) {
    auto at = text.rfind(key);
    if (at == std::string_view::npos) return {};
    at = text.find_first_of("0123456789", at + key.size());
    if (at == std::string_view::npos) return {};
    return std::string{text.substr(at, text.find_first_not_of("0123456789", at) - at)};
}

} // namespace

std::string with_catalog_entries(std::string pdf, std::string_view entries) {
    const auto root = number_after(pdf, "/Root ");
    const auto size = number_after(pdf, "/Size ");
    const auto previous = number_after(pdf, "startxref");
    const auto begin = pdf.find("\n" + root + " 0 obj\n");
    if (root.empty() || size.empty() || previous.empty() || begin == std::string::npos) return pdf;
    const auto end = pdf.find("endobj", begin);
    const auto closing = pdf.rfind(">>", end);
    if (end == std::string::npos || closing == std::string::npos || closing < begin) return pdf;

    std::string object = pdf.substr(begin + 1, closing - begin - 1);
    object += "   ";
    object += entries;
    object += "\n>>\nendobj\n";
    const auto offset = pdf.size();
    pdf += object;
    const auto table = pdf.size();
    char line[32];
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", offset);
    pdf += "xref\n" + root + " 1\n" + line;
    const auto info = number_after(pdf, "/Info ");
    pdf += "trailer\n<< /Size " + size + "\n   /Root " + root + " 0 R\n";
    if (!info.empty()) pdf += "   /Info " + info + " 0 R\n";
    pdf += "   /Prev " + previous + "\n>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return pdf;
}

} // namespace mizan::report
