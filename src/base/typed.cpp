#include "base/typed.hpp"

#include <algorithm>
#include <array>

namespace mizan {
namespace {

constexpr std::size_t digits_before = 9, digits_after = 6;

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t whole(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// What stands for the two or three bytes at the start of `text`, and how many they are; none: they are themselves.
struct Plain {
    std::string_view bytes, stands_for;
};
constexpr std::array<Plain, 8> marks{{{"\u066B", "."},
                                      {"\u066A", "%"},
                                      {"\u200E", ""},
                                      {"\u200F", ""},
                                      {"\u061C", ""},
                                      {"\u2066", ""},
                                      {"\u2068", ""},
                                      {"\u2069", ""}}};

/// The ASCII digit of an Arabic (U+0660…) or Persian (U+06F0…) one at the start of `text`, or 0.
char digit_at(std::string_view text) {
    if (text.size() < 2) return 0;
    const auto first = static_cast<unsigned char>(text[0]), second = static_cast<unsigned char>(text[1]);
    if (first == 0xD9 && second >= 0xA0 && second <= 0xA9) return static_cast<char>('0' + (second - 0xA0));
    if (first == 0xDB && second >= 0xB0 && second <= 0xB9) return static_cast<char>('0' + (second - 0xB0));
    return 0;
}

} // namespace

std::string plain_typed(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto mark =
            std::find_if(marks.begin(), marks.end(), [&](const Plain& one) { return text.starts_with(one.bytes); });
        if (mark != marks.end()) {
            plain += mark->stands_for;
            text.remove_prefix(mark->bytes.size());
        } else if (const char digit = digit_at(text); digit != 0) {
            plain += digit;
            text.remove_prefix(2);
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    constexpr const char* spaces = " \t\n\r";
    const auto first = plain.find_first_not_of(spaces);
    return first == std::string::npos ? "" : plain.substr(first, plain.find_last_not_of(spaces) - first + 1);
}

std::optional<Ratio> typed_number(std::string_view typed) {
    std::string text = plain_typed(typed);
    const bool negative = text.starts_with('-'), percent = text.ends_with('%');
    if (negative) text.erase(0, 1);
    if (percent) text = plain_typed(std::string_view{text}.substr(0, text.size() - 1));
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string before = text.substr(0, point), after = point < text.size() ? text.substr(point + 1) : "";
    if (before.empty() || before.size() > digits_before || after.size() > digits_after) return std::nullopt;
    if (!is_digits(before) || !is_digits(after) || (point < text.size() && after.empty())) return std::nullopt;
    std::int64_t below = percent ? 100 : 1;
    for (std::size_t i = 0; i < after.size(); ++i)
        below *= 10;
    const std::int64_t above = whole(before + after);
    return Ratio{negative ? -above : above, below};
}

std::optional<Date> typed_date(std::string_view text) {
    return Date::parse(plain_typed(text));
}

} // namespace mizan
