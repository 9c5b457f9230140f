#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// An ASCII digit.
constexpr bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// Without the white space, no-break spaces, byte-order and direction marks at both ends.
std::string_view trimmed(std::string_view text);

/// A cell as everything else sees it: trimmed; and an apostrophe that keeps a spreadsheet from calculating ('=1+1) is
/// not part of the text.
std::string_view plain_cell(std::string_view cell);

/// The same text for a file that a spreadsheet may open: an apostrophe goes before = + - @ at its start, unless it is
/// nothing but a number (-5) or a lone sign. plain_cell() takes it away again.
std::string guarded_cell(std::string_view text);

/// At most so many bytes, never half a character.
std::string_view clipped(std::string_view text, std::size_t bytes);

/// For comparing column names: trimmed, case folded, without Arabic diacritics (U+064B..U+0652) and tatweel (U+0640).
std::string folded_name(std::string_view name);

/// With ASCII digits for Arabic and Persian ones, '.' for U+066B, nothing for U+066C and for direction marks, and a
/// space for no-break spaces. `scratch` holds the text where anything changed.
std::string_view plain_digits(std::string_view text, std::string& scratch);

/// Split at a separator, parts trimmed, empty ones left out.
std::vector<std::string_view> parts_of(std::string_view text, std::string_view separator);

} // namespace mizan::ingest
