#pragma once
#include "base/date.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"

#include <array>
#include <string>
#include <vector>

namespace mizan::core {

/// Wall times [open, close) of the date on which the interval opens: 0 ≤ open < 24 h, open < close ≤ 48 h.
struct WallInterval {
    Seconds open{0};
    Seconds close{0};
    bool operator==(const WallInterval&) const = default;
};

/// Intervals of each weekday, indexed by Weekday (Sunday first). Several a day may overlap: they are united.
using Week = std::array<std::vector<WallInterval>, 7>;

/// A range of dates with its own week (Ramadan). Both dates are in.
struct Season {
    std::string name;
    Date first;
    Date last;
    Week week;
    bool operator==(const Season&) const = default;
};

/// A date with its own intervals; a holiday has none.
struct CalendarException {
    Date date;
    std::vector<WallInterval> intervals;
    std::string name;
    bool operator==(const CalendarException&) const = default;
};

/// What holds from a date until the next version's. Its seasons and exceptions act on dates that it governs, and only
/// on those.
struct CalendarVersion {
    Date from;
    Week week;
    std::vector<Season> seasons;
    std::vector<CalendarException> exceptions;
    bool operator==(const CalendarVersion&) const = default;
};

/// What calendar.json holds. The first version also governs every date before its `from`.
struct CalendarDefinition {
    std::string id;
    std::string timezone; // IANA
    std::vector<CalendarVersion> versions;
    bool operator==(const CalendarDefinition&) const = default;
};

/// Whether the definition keeps the rules above. All but the zone, which Zone::named judges. Refusals, each with
/// {calendar}:
/// - `calendar_without_version`
/// - `calendar_versions_not_ascending` {from}: that version does not begin after the one before it
/// - `calendar_interval_backwards` {place, open, close}: open ≥ close
/// - `calendar_interval_opens_outside_day` {place, open, close}
/// - `calendar_interval_too_long` {place, open, close}: closes after 48:00
/// - `calendar_season_backwards` {season, first, last}
/// - `calendar_seasons_overlap` {season, other, date}: the first date that lies in both
/// - `calendar_exception_twice` {date}
/// `place` is "sun", or "Ramadan, sun" in a season, or the date of an exception.
Result<void> check(const CalendarDefinition& definition);

} // namespace mizan::core
