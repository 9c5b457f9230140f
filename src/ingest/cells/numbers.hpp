#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace mizan::ingest {

/// An exact decimal number: digits × 10^-scale.
struct Decimal {
    std::int64_t digits = 0; // with the sign
    int scale = 0;           // 0..18
};

/// Reads "-1,234.50" (mark '.') or "-1.234,50" (mark ','). Thousands stand in groups of three or not at all. Exponents
/// as spreadsheets write them (4.5E-2) are read. Digits beyond the 18th significant one are cut. The text is plain
/// (plain_digits). Nothing where it is no number.
std::optional<Decimal> read_decimal(std::string_view text, char mark);

/// A whole number; "4.0" is one, "4.5" is none.
std::optional<std::int64_t> read_integer(std::string_view text, char mark);

/// value × 10^digits, half to even; nothing where it does not fit.
std::optional<std::int64_t> scaled(const Decimal& value, int digits);
/// The same, but nothing where anything but zeros would be lost.
std::optional<std::int64_t> scaled_exactly(const Decimal& value, int digits);

/// 10^n, 0 ≤ n ≤ 18.
std::int64_t power_of_ten(int n);

} // namespace mizan::ingest
