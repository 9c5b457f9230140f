#pragma once
#include "base/date.hpp"
#include "base/instant.hpp"

#include <optional>
#include <string_view>

namespace mizan::ingest {

/// What a cell says of a time, before a zone is known.
struct WallStamp {
    std::optional<Date> date;      // missing: a time of day only
    Seconds since_midnight{0};     // may be 24 h
    std::optional<Seconds> offset; // from UTC, where the cell has one: it beats every zone
    bool operator==(const WallStamp&) const = default;
};

/// Reads what needs no format: "2025-06-01", "2025-06-01 10:00", "2025-06-01T10:00:00.5", with "Z", "UTC", "+04:00",
/// "+0400" or "+04" behind it; slashes may stand for the dashes. The year comes first, so nothing is guessed.
std::optional<WallStamp> read_iso_stamp(std::string_view text);

/// A time of day alone: "9:05", "09:05:33(.5)", "9:05 AM", "٩:٠٥ ص" after plain_digits.
std::optional<WallStamp> read_time_of_day(std::string_view text);

/// A spreadsheet's serial number: days since 1899-12-30 (or, `from_1904`, since 1904-01-01) with the time as a
/// fraction, rounded to the second. Under 1 it is a time of day. 1 ≤ serial ≤ 2958465 (the year 9999).
std::optional<WallStamp> read_excel_serial(std::string_view text, char mark, bool from_1904);

/// "+04:00", "+0400", "+04", "Z", "UTC", "GMT", "UTC+4" (not "EST": its meaning would be a guess).
std::optional<Seconds> read_offset(std::string_view text);

/// Takes "AM", "pm", "a.m.", "ص", "م", "صباحا", "مساء" off the front: true where it means after noon.
std::optional<bool> take_half_of_day(std::string_view& text);

/// Takes up to `most` digits off the front, at least `least`.
std::optional<int> take_number(std::string_view& text, int least, int most);

/// Nothing where there is no such day.
std::optional<Date> civil_date(int year, int month, int day);

} // namespace mizan::ingest
