#pragma once
#include "base/date.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>

namespace mizan {

/// Half-open local dates [first, end) of the organisation's zone.
struct Period {
    Date first;
    Date end;
    std::string
        name; // as a person wrote it, normalised: "2025-06", "2025-Q2", "2025", "2025-W23", "2025-04-01..2025-06-30"

    /// Reads the five spellings above; in the range both days are in. Refuses with `period_unreadable` {found}, or
    /// `period_backwards` {found} where a range ends before it begins.
    static Result<Period> parse(std::string_view text);
    static Period of(Month month);
    bool contains(Date date) const { return first <= date && date < end; }
    bool operator==(const Period& other) const { return first == other.first && end == other.end; }
};

} // namespace mizan
