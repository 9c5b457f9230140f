#include "ingest/cells/numbers.hpp"

#include "base/ratio.hpp"
#include "base/wide.hpp"
#include "ingest/cells/text.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace mizan::ingest {
namespace {

constexpr int most_digits = 18;

/// "1,234,567" → whether the groups are right. `text` is the whole part.
bool grouped(std::string_view text, char separator) {
    std::size_t run = 0, groups = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        if (text[i] != separator) {
            ++run;
        } else if (run != 3) {
            return false;
        } else {
            ++groups;
            run = 0;
        }
    }
    return groups > 0 && run >= 1 && run <= 3;
}

/// An exponent at the end of the text is taken off.
std::optional<int> take_exponent(std::string_view& text) {
    const std::size_t at = text.find_first_of("eE");
    if (at == text.npos) return 0;
    std::string_view digits = text.substr(at + 1);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    int exponent = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (fault != std::errc{} || end != digits.data() + digits.size() || exponent < -400 || exponent > 400)
        return std::nullopt;
    text = text.substr(0, at);
    return exponent;
}

std::optional<Decimal> shifted(Decimal value, int exponent) {
    value.scale -= exponent;
    for (; value.scale < 0; ++value.scale)
        if (__builtin_mul_overflow(value.digits, 10, &value.digits)) return std::nullopt;
    for (; value.scale > most_digits; --value.scale)
        value.digits /= 10;
    return value;
}

} // namespace

std::int64_t power_of_ten(int n) {
    std::int64_t power = 1;
    while (n-- > 0)
        power *= 10;
    return power;
}

std::optional<Decimal> read_decimal(std::string_view text, char mark) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto exponent = take_exponent(text);
    const char separator = mark == ',' ? '.' : ',';
    const std::size_t at = std::min(text.find(mark), text.size());
    const std::string_view whole = text.substr(0, at),
                           rest = at < text.size() ? text.substr(at + 1) : std::string_view{};
    if (!exponent || (whole.empty() && rest.empty())) return std::nullopt;
    if (whole.find(separator) != whole.npos && !grouped(whole, separator)) return std::nullopt;

    Decimal value;
    int used = 0;
    for (const char c : whole) {
        if (c == separator) continue;
        if (!digit(c) || used == most_digits) return std::nullopt;
        value.digits = value.digits * 10 + (c - '0');
        used += value.digits != 0;
    }
    for (const char c : rest) {
        if (!digit(c)) return std::nullopt;
        if (used == most_digits || value.scale == most_digits) continue;
        value.digits = value.digits * 10 + (c - '0');
        used += value.digits != 0;
        ++value.scale;
    }
    if (negative) value.digits = -value.digits;
    return *exponent == 0 ? value : shifted(value, *exponent);
}

std::optional<std::int64_t> read_integer(std::string_view text, char mark) {
    const auto value = read_decimal(text, mark);
    return value ? scaled_exactly(*value, 0) : std::nullopt;
}

std::optional<std::int64_t> scaled(const Decimal& value, int digits) {
    Wide number = value.digits;
    int scale = value.scale - digits;
    for (; scale < 0; ++scale) {
        number *= 10;
        if (number > std::numeric_limits<std::int64_t>::max() || number < std::numeric_limits<std::int64_t>::min())
            return std::nullopt;
    }
    if (scale == 0) return static_cast<std::int64_t>(number);
    if (scale > most_digits) return 0;
    return divide_half_even(number, power_of_ten(scale));
}

std::optional<std::int64_t> scaled_exactly(const Decimal& value, int digits) {
    const int lost = value.scale - digits;
    if (lost > most_digits ? value.digits != 0 : lost > 0 && value.digits % power_of_ten(lost) != 0)
        return std::nullopt;
    return scaled(value, digits);
}

} // namespace mizan::ingest
