#include "report/xlsx/sheet_names.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string cleaned(std::string_view wanted) {
    std::string name{wanted};
    std::ranges::replace_if(
        name,
        [](char c) { return std::string_view{"[]:*?/\\"}.find(c) != std::string_view::npos || (c >= 0 && c < 32); },
        ' ');
    const auto edge = [](char c) { return c == ' ' || c == '\''; };
    while (!name.empty() && edge(name.back()))
        name.pop_back();
    name.erase(name.begin(), std::ranges::find_if_not(name, edge));
    return name.empty() || lower(name) == "history" ? "#" + name : name;
}

} // namespace

std::string_view first_units(std::string_view text, std::size_t units) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        used += bytes == 4 ? 2 : 1;
        if (used > units) return text.substr(0, i);
        i += bytes;
    }
    return text;
}

std::string SheetNames::unique(std::string_view wanted) {
    constexpr std::size_t longest = 31;
    const auto name = cleaned(wanted);
    std::string candidate{first_units(name, longest)};
    for (int n = 2; !taken_.insert(lower(candidate)).second; ++n) {
        const auto suffix = " " + std::to_string(n);
        candidate = std::string{first_units(name, longest - suffix.size())} + suffix;
    }
    return candidate;
}

} // namespace mizan::report
