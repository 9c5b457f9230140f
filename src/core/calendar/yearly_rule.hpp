#pragma once
#include "core/calendar/zone_history.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace mizan::core {

/// A zone's present rule as POSIX writes it in TZ ("GMT0BST,M3.5.0/1,M10.5.0"), with RFC 8536's hours beyond a day and
/// below zero. Days of change are of the form Mm.w.d only: IANA's zones have no other.
class YearlyRule {
public:
    /// Nothing where the text is not of that form.
    static std::optional<YearlyRule> parse(std::string_view text);
    /// The changes of the years first..last, ascending; none for a zone that does not change its clocks.
    std::vector<OffsetChange> changes(int first_year, int last_year) const;
    Seconds standard_offset() const { return standard_; }

private:
    struct Day {
        unsigned month = 1, week = 1, weekday = 0; // week 5: the last; weekday 0: Sunday
        Seconds time{0};                           // on the wall clock before the change
    };
    static std::optional<Day> day(std::string_view& text);
    static Instant local_midnight_utc(const Day& day, int year);

    Seconds standard_{0};
    std::optional<Seconds> summer_;
    Day summer_begins_, summer_ends_;
};

} // namespace mizan::core
