#include "core/calendar/calendar.hpp"

#include "core/calendar/open_time.hpp"

#include <algorithm>

namespace mizan::core {
namespace {

/// The years that are compiled: [1990-01-01, 2061-01-01) UTC.
constexpr Span compiled_window{std::chrono::sys_days{std::chrono::year{1990} / 1 / 1},
                               std::chrono::sys_days{std::chrono::year{2061} / 1 / 1}};

Date utc_date(Instant instant) {
    return Date::from_days(
        static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(instant).time_since_epoch().count()));
}

void sort_by_date(CalendarDefinition& definition) {
    for (auto& version : definition.versions) {
        std::sort(version.seasons.begin(), version.seasons.end(),
                  [](const Season& a, const Season& b) { return a.first < b.first; });
        std::sort(version.exceptions.begin(), version.exceptions.end(),
                  [](const CalendarException& a, const CalendarException& b) { return a.date < b.date; });
    }
}

CalendarDefinition around_the_clock() {
    CalendarVersion version;
    for (auto& day : version.week)
        day = {{0h, 24h}};
    return {"always", "UTC", {version}};
}

/// The element with the greatest key ≤ date, or nullptr. Sorted by key.
template <class T>
const T* last_not_after(const std::vector<T>& sorted, Date T::*key, Date date) {
    const auto after = std::upper_bound(sorted.begin(), sorted.end(), date,
                                        [key](Date value, const T& element) { return value < element.*key; });
    return after == sorted.begin() ? nullptr : &*std::prev(after);
}

Calendar::Rule rule_of(const CalendarDefinition& definition, Date date) {
    const auto* governing = last_not_after(definition.versions, &CalendarVersion::from, date);
    const auto& version = governing == nullptr ? definition.versions.front() : *governing;

    Calendar::Rule rule;
    rule.version_index = static_cast<int>(&version - definition.versions.data());
    const auto weekday = static_cast<std::size_t>(date.weekday());
    rule.intervals = version.week[weekday];

    const auto* season = last_not_after(version.seasons, &Season::first, date);
    if (season != nullptr && date <= season->last) {
        rule.season = season->name;
        rule.intervals = season->week[weekday];
    }
    const auto* exception = last_not_after(version.exceptions, &CalendarException::date, date);
    if (exception != nullptr && exception->date == date) {
        rule.exception = true;
        rule.exception_name = exception->name;
        rule.intervals = exception->intervals;
    }
    return rule;
}

std::vector<Span> opened_on(const CalendarDefinition& definition, const Zone& zone, Date first, Date last) {
    std::vector<Span> spans;
    for (Date date = first; date <= last; ++date)
        for (const auto& interval : rule_of(definition, date).intervals)
            spans.push_back({zone.opening({date, interval.open}), zone.closing({date, interval.close})});
    return united(std::move(spans));
}

OpenTime compile(const CalendarDefinition& definition, const Zone& zone) {
    // An interval ends at most two days and a change of clocks after the date on which it opens.
    const Date first = utc_date(compiled_window.from) - 4, last = utc_date(compiled_window.to) + 1;
    return {compiled_window, opened_on(definition, zone, first, last)};
}

std::optional<Date> last_open(const CalendarVersion& last_version) {
    const auto open = [](const std::vector<WallInterval>& day) { return !day.empty(); };
    if (std::any_of(last_version.week.begin(), last_version.week.end(), open)) return std::nullopt;
    Date last = last_version.from;
    if (!last_version.seasons.empty()) last = std::max(last, last_version.seasons.back().last);
    if (!last_version.exceptions.empty()) last = std::max(last, last_version.exceptions.back().date);
    return last;
}

} // namespace

struct Calendar::Content {
    CalendarDefinition definition;
    Zone zone;
    OpenTime open_time;
    std::optional<Date> last_open_date;

    Content(CalendarDefinition sorted, Zone its_zone)
        : definition{std::move(sorted)}, zone{std::move(its_zone)}, open_time{compile(definition, zone)},
          last_open_date{last_open(definition.versions.back())} {}
};

Calendar::Calendar() {
    static const auto content = std::make_shared<const Content>(around_the_clock(), Zone{});
    content_ = content;
}

Result<Calendar> Calendar::from(CalendarDefinition definition) {
    if (const auto done = check(definition); !done) return done.refusal();
    auto zone = Zone::named(definition.timezone);
    if (!zone) return zone.refusal();
    sort_by_date(definition);
    return Calendar{std::make_shared<const Content>(std::move(definition), *std::move(zone))};
}

Calendar Calendar::always() {
    return {};
}

const CalendarDefinition& Calendar::definition() const {
    return content_->definition;
}
const Zone& Calendar::zone() const {
    return content_->zone;
}
Calendar::Rule Calendar::rule_on(Date date) const {
    return rule_of(content_->definition, date);
}
const OpenTime& Calendar::compiled() const {
    return content_->open_time;
}
std::optional<Date> Calendar::last_open_date() const {
    return content_->last_open_date;
}

std::vector<Span> Calendar::opening_on(Date first, Date last) const {
    return opened_on(content_->definition, content_->zone, first, last);
}

} // namespace mizan::core
