#include "ingest/cells/text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace mizan::ingest {
namespace {

struct Character {
    UChar32 code;
    std::size_t bytes;
};

Character first_of(std::string_view text) {
    std::int32_t at = 0;
    UChar32 code = 0;
    U8_NEXT(text.data(), at, static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 8)), code);
    return {code, static_cast<std::size_t>(at)};
}

Character last_of(std::string_view text) {
    const std::string_view tail = text.size() > 8 ? text.substr(text.size() - 8) : text;
    auto at = static_cast<std::int32_t>(tail.size());
    UChar32 code = 0;
    U8_PREV(tail.data(), 0, at, code);
    return {code, tail.size() - static_cast<std::size_t>(at)};
}

bool direction_mark(UChar32 code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

bool blank(UChar32 code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) ||
           code == 0x202F || code == 0x205F || code == 0x3000 || direction_mark(code);
}

bool spoken_by_itself(char c) {
    return c > ' ' && c < 0x7F;
}

bool only_a_number(std::string_view text) {
    return std::all_of(text.begin() + 1, text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

bool calculating(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@';
}

void append(std::string& text, UChar32 code) {
    char bytes[4];
    std::int32_t n = 0;
    U8_APPEND_UNSAFE(bytes, n, code);
    text.append(bytes, static_cast<std::size_t>(n));
}

} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && !spoken_by_itself(text.front())) {
        const Character c = first_of(text);
        if (!blank(c.code)) break;
        text.remove_prefix(c.bytes);
    }
    while (!text.empty() && !spoken_by_itself(text.back())) {
        const Character c = last_of(text);
        if (!blank(c.code)) break;
        text.remove_suffix(c.bytes);
    }
    return text;
}

std::string_view plain_cell(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.size() > 1 && cell[0] == '\'' && calculating(cell[1])) cell.remove_prefix(1);
    return cell;
}

std::string guarded_cell(std::string_view text) {
    if (text.size() < 2 || !calculating(text[0]) || only_a_number(text)) return std::string{text};
    return "'" + std::string{text};
}

std::string_view clipped(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

std::string folded_name(std::string_view name) {
    std::string folded;
    for (name = trimmed(name); !name.empty();) {
        const Character c = first_of(name);
        name.remove_prefix(c.bytes);
        const bool diacritic = (c.code >= 0x064B && c.code <= 0x0652) || c.code == 0x0640;
        if (c.code < 0 || diacritic || direction_mark(c.code)) continue;
        append(folded, blank(c.code) ? ' ' : u_foldCase(c.code, U_FOLD_CASE_DEFAULT));
    }
    return folded;
}

std::string_view plain_digits(std::string_view text, std::string& scratch) {
    if (std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; })) return text;
    scratch.clear();
    while (!text.empty()) {
        const Character c = first_of(text);
        if (c.code >= 0x0660 && c.code <= 0x0669)
            scratch += static_cast<char>('0' + (c.code - 0x0660));
        else if (c.code >= 0x06F0 && c.code <= 0x06F9)
            scratch += static_cast<char>('0' + (c.code - 0x06F0));
        else if (c.code == 0x066B)
            scratch += '.';
        else if (c.code == 0x2212)
            scratch += '-';
        else if (c.code == 0x066C || direction_mark(c.code)) {
        } else if (blank(c.code))
            scratch += ' ';
        else
            scratch.append(text.substr(0, c.bytes));
        text.remove_prefix(c.bytes);
    }
    return scratch;
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t at = std::min(text.find(separator), text.size());
        if (const auto part = trimmed(text.substr(0, at)); !part.empty()) parts.push_back(part);
        text.remove_prefix(std::min(text.size(), at + separator.size()));
    }
    return parts;
}

} // namespace mizan::ingest
