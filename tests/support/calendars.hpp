#pragma once
#include "core/calendar/calendar.hpp"

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Short spellings for tests about zones and calendars. Whatever cannot be read throws.
namespace mizan::test {

inline Instant at(std::string_view iso) {
    const auto instant = parse_iso8601(iso);
    if (!instant) throw std::invalid_argument{std::string{iso}};
    return *instant;
}

inline Date day(std::string_view iso) {
    const auto date = Date::parse(iso);
    if (!date) throw std::invalid_argument{std::string{iso}};
    return *date;
}

inline core::Zone zone(std::string_view iana) {
    auto found = core::Zone::named(iana);
    if (!found) throw std::invalid_argument{std::string{iana}};
    return *found;
}

/// "26:00" → 26 h.
inline Seconds clock_time(std::string_view text) {
    return std::stoi(std::string{text.substr(0, 2)}) * 1h + std::stoi(std::string{text.substr(3)}) * 1min;
}

using Hours = std::vector<core::WallInterval>;
inline Hours hours(std::initializer_list<std::pair<std::string_view, std::string_view>> intervals) {
    Hours found;
    for (const auto& [open, close] : intervals)
        found.push_back({clock_time(open), clock_time(close)});
    return found;
}

inline core::Week every_day(const Hours& intervals) {
    core::Week week;
    week.fill(intervals);
    return week;
}

inline core::Week only(Weekday weekday, const Hours& intervals) {
    core::Week week;
    week[static_cast<std::size_t>(weekday)] = intervals;
    return week;
}

/// Sunday to Thursday.
inline core::Week gulf_week(const Hours& intervals) {
    core::Week week;
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        week[weekday] = intervals;
    return week;
}

inline core::CalendarDefinition definition_of(std::string zone_name, core::Week week) {
    return {"test", std::move(zone_name), {{day("2000-01-01"), std::move(week), {}, {}}}};
}

inline core::Calendar calendar_of(core::CalendarDefinition definition) {
    auto made = core::Calendar::from(std::move(definition));
    if (!made) throw std::invalid_argument{made.refusal().code};
    return *made;
}

inline core::Calendar calendar_of(std::string zone_name, core::Week week) {
    return calendar_of(definition_of(std::move(zone_name), std::move(week)));
}

} // namespace mizan::test
