#pragma once
#include "base/date.hpp"
#include "base/instant.hpp"
#include "base/period.hpp"
#include "base/result.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mizan::core {

/// What a clock on the wall shows. `since_midnight` may pass 24 h: 26:00 of a date is 02:00 of the next.
struct LocalTime {
    Date date;
    Seconds since_midnight{0};
    bool operator==(const LocalTime&) const = default;
};

/// The instant that an imported wall time means.
struct Resolved {
    enum Kind {
        unique,
        ambiguous, // the clocks were set back over it: `instant` is the first occurrence, `later` the second
        gap        // the clocks were set forward over it: `instant` is shifted by the gap (01:30 means 02:30)
    };
    Instant instant;
    Kind kind = unique;
    Instant later; // equals `instant` unless ambiguous
    bool operator==(const Resolved&) const = default;
};

/// An IANA zone with its whole history, compiled into the program (zone_data.hpp), never asked of the machine.
/// Cheap to copy; pure; any thread. After 2100 the last offset is kept; before its first change a zone has its local
/// mean time, as IANA records it.
class Zone {
public:
    /// UTC.
    Zone();
    /// Names are IANA's, aliases included, letters as IANA writes them; refuses `zone_unknown` {found}.
    static Result<Zone> named(std::string_view iana);
    /// Every name that `named` accepts, sorted.
    static std::vector<std::string_view> names();
    /// IANA's release: "2026f".
    static std::string_view data_version();

    const std::string& name() const;
    /// Local time minus UTC: 4 h in Muscat.
    Seconds offset_at(Instant instant) const;
    Date date_of(Instant instant) const { return local(instant).date; }
    /// `since_midnight` is in [0, 24 h).
    LocalTime local(Instant instant) const;
    /// The first instant of a local date; for a date that the zone skipped, the first after it. Ascending in the date.
    /// Where clocks go back across midnight (St. John's until 2011) date_of returns to the old date for up to an hour.
    Instant start_of(Date date) const;

    /// For imported stamps.
    Resolved resolve(LocalTime wall) const;
    /// For calendars: a wall time in a gap means the instant after the gap; an ambiguous one its first occurrence …
    Instant opening(LocalTime wall) const;
    /// … when it opens, and its second when it closes (where clocks go back from 02:00 to 01:00, the wall times from
    /// 01:00 on are ambiguous, 01:00 itself included). So opening(w) ≤ closing(w), and both ascend with w.
    Instant closing(LocalTime wall) const;

    bool operator==(const Zone& other) const { return name() == other.name(); }

private:
    struct Table;
    struct Occurrences;
    explicit Zone(std::shared_ptr<const Table> table) : table_{std::move(table)} {}
    Occurrences occurrences(LocalTime wall) const;

    std::shared_ptr<const Table> table_;
};

/// [first instant of period.first, first instant of period.end).
std::pair<Instant, Instant> instants(const Zone& zone, const Period& period);

} // namespace mizan::core
