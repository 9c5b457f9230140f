#include "report/document.hpp"

namespace mizan::report {

std::string without_isolates(std::string_view text) {
    // U+2066..U+2069 are E2 81 A6..A9 in UTF-8.
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\xE2\x81" && i + 2 < text.size() && text[i + 2] >= '\xA6' && text[i + 2] <= '\xA9') {
            i += 2;
            continue;
        }
        out += text[i];
    }
    return out;
}

} // namespace mizan::report
