#pragma once
#include "core/calendar/calendar_definition.hpp"
#include "core/calendar/span.hpp"
#include "core/calendar/zone.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::core {

class OpenTime;

/// When people work: a zone and dated versions of weeks, seasons and exceptions.
/// An interval belongs to the date on which it opens: a holiday removes what opens on it, not the tail of the evening
/// before. Of a date speak its exception, else its season, else the week of the version that governs it.
/// Cheap to copy; immutable; any thread. Instants before the year 1401 or after 9998 count as the nearest one inside.
class Calendar {
public:
    /// Same as always().
    Calendar();
    /// Compiles the definition (some milliseconds, 1 MB). Refuses what check() refuses, and `zone_unknown` {found}.
    static Result<Calendar> from(CalendarDefinition definition);
    /// 24 hours, 7 days, UTC; its id is "always".
    static Calendar always();

    /// As given, but seasons and exceptions stand in the order of their dates.
    const CalendarDefinition& definition() const;
    const std::string& id() const { return definition().id; }
    const Zone& zone() const;

    /// What speaks of a date. The views live as long as any copy of the calendar.
    struct Rule {
        int version_index = 0;
        std::string_view season;                 // its name; empty where no season speaks
        bool exception = false;                  // an exception speaks …
        std::string_view exception_name;         // … of this name
        std::span<const WallInterval> intervals; // as defined: unsorted, perhaps overlapping
    };
    Rule rule_on(Date date) const;
    bool works_on(Date date) const { return !rule_on(date).intervals.empty(); }

    /// The united open spans of all intervals that open on the dates first..last.
    std::vector<Span> opening_on(Date first, Date last) const;
    /// The compiled years; beyond them the functions below go date by date.
    const OpenTime& compiled() const;
    /// After it nothing opens any more; nothing where the last version opens every week.
    std::optional<Date> last_open_date() const;

private:
    struct Content;
    explicit Calendar(std::shared_ptr<const Content> content) : content_{std::move(content)} {}
    std::shared_ptr<const Content> content_;
};

/// Working time between two instants.
/// Keeps: never negative; [a,b) + [b,c) == [a,c); a closed day contributes 0; 0 where to ≤ from.
/// Units: real seconds, on days of daylight saving too. Zone and weekends come from the calendar, never from the
/// machine. Pure; any thread. In the years 1990 to 2060 some tens of nanoseconds.
Seconds working_seconds(const Calendar& calendar, Instant from, Instant to);

/// The same less the working time inside the pauses, which may overlap, touch, and reach beyond [from, to).
Seconds working_seconds(const Calendar& calendar, Instant from, Instant to, std::span<const Span> pauses);

/// When a clock that starts at `from` has passed a target: the first whole second t with
/// working_seconds(calendar, from, t, pauses) > working. So "duration ≤ target" says the same as "before the breach":
/// working_seconds(from, x) ≤ working exactly where x < t. Nothing where the calendar never gets there.
std::optional<Instant> reaches(const Calendar& calendar, Instant from, Seconds working,
                               std::span<const Span> pauses = {});

/// The open spans of [from, to), united, clipped, ascending: their lengths sum to working_seconds.
std::vector<Span> open_intervals(const Calendar& calendar, Instant from, Instant to);

} // namespace mizan::core
