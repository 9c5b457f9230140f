#pragma once
#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace mizan {

/// An amount in minor units (baisa, cents) of one ISO 4217 currency. Never a floating-point number.
struct Money {
    std::int64_t minor = 0;
    std::string currency; // "OMR"
    Money() = default;
    template <std::integral Whole>
    Money(Whole minor_units, std::string iso_code)
        : minor{static_cast<std::int64_t>(minor_units)}, currency{std::move(iso_code)} {}
    bool operator==(const Money&) const = default;
};

/// Whether ISO 4217 knows the code ("OMR") and it has a minor unit: gold (XAU), special drawing rights (XDR) and the
/// codes for tests and for no currency have none. As of 2025, with some that were withdrawn in the years before.
bool is_currency(std::string_view code);

/// How many decimals a currency's minor unit has (ISO 4217): 3 for OMR, 0 for JPY, 2 for most.
int minor_digits(std::string_view currency);

/// Points of a scorecard in hundredths: 100.00 points are Points{10000}.
struct Points {
    std::int64_t hundredths = 0;
    auto operator<=>(const Points&) const = default;
};

} // namespace mizan
