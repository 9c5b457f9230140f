#pragma once
#include "core/calendar/zone.hpp"
#include "ingest/cells/wall_stamp.hpp"
#include "ingest/mapping/mapping.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mizan::ingest {

/// true/false, yes/no, y/n, t/f, 1/0, نعم/لا, without regard to case.
std::optional<bool> read_yes_no(std::string_view text);

/// A step of recovering: done at a time, done or not (yes/no), or "not applicable: reason" ("n/a" alone is its own
/// reason).
struct StepCell {
    std::optional<WallStamp> at;
    bool done = false;
    std::string not_applicable;
};
std::optional<StepCell> read_step(const Entry& entry, std::string_view text, char mark, bool from_1904);

/// A length of time by the first of the entry's kinds that reads it.
std::optional<Seconds> read_duration(const Entry& entry, std::string_view text, char mark);

/// A time cell by the entry's formats, in order; without formats what needs none, and serial numbers of this age
/// (20000 to 80000, the years 1954 to 2119). `text` is plain (plain_digits).
std::optional<WallStamp> read_stamp(const Entry& entry, std::string_view text, char mark, bool from_1904);

/// The order of a snapshot: a number, or a time where the entry has formats or the cell is no number. Comparable
/// within one file.
std::optional<std::int64_t> read_order(const Entry& entry, std::string_view text, char mark, bool from_1904);

} // namespace mizan::ingest
