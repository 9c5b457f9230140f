#pragma once
#include "base/date.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "base/ratio.hpp"

#include <cstdint>
#include <variant>

namespace mizan::report {

/// The exact values that may stand behind a shown text. Pages print the text; XLSX and CSV write the value.
/// None of them can be made from a double.

/// A part of a whole: 17/20 is shown as "85 %", written to CSV as 0.850000, to XLSX as 0.85 in a percent format.
struct Share {
    Ratio ratio;
    int decimals = 1; // of the percentage, in the XLSX format
    bool operator==(const Share&) const = default;
};

/// Any other quotient: a mean rating, a z score.
struct Decimal {
    Ratio ratio;
    int decimals = 2;
    bool operator==(const Decimal&) const = default;
};

/// Money with the number of decimals its currency has (3 for OMR): the model does not look currencies up.
struct Amount {
    Money money;
    int decimals = 2;
    bool operator==(const Amount&) const = default;
};

/// An instant, and the offset from UTC at which a person reads it.
struct Moment {
    Instant instant;
    Seconds offset{0};
    bool operator==(const Moment&) const = default;
};

/// There is no value: pages show the cell's text ("–"), XLSX and CSV leave the cell empty.
struct Absent {
    bool operator==(const Absent&) const = default;
};

/// monostate: the shown text itself is the value.
using Value = std::variant<std::monostate, Absent, std::int64_t, Share, Decimal, Points, Seconds, Date, Moment, Amount>;

} // namespace mizan::report
