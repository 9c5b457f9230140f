#include "core/calendar/calendar_definition.hpp"

#include <algorithm>
#include <iterator>

namespace mizan::core {
namespace {

constexpr std::array<const char*, 7> weekday_names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

class Checker {
public:
    explicit Checker(const CalendarDefinition& definition) : definition_{definition} {}

    Result<void> all() const {
        if (definition_.versions.empty()) return refuse("calendar_without_version", {});
        const CalendarVersion* before = nullptr;
        for (const auto& version : definition_.versions) {
            if (before != nullptr && version.from <= before->from)
                return refuse("calendar_versions_not_ascending", {{"from", version.from}});
            if (auto done = version_kept(version); !done) return done;
            before = &version;
        }
        return {};
    }

private:
    Result<void> version_kept(const CalendarVersion& version) const {
        if (auto done = week_kept(version.week, ""); !done) return done;
        if (auto done = seasons_kept(version.seasons); !done) return done;
        return exceptions_kept(version.exceptions);
    }

    Result<void> seasons_kept(std::vector<Season> seasons) const {
        for (const auto& season : seasons) {
            if (season.last < season.first)
                return refuse("calendar_season_backwards",
                              {{"season", season.name}, {"first", season.first}, {"last", season.last}});
            if (auto done = week_kept(season.week, season.name + ", "); !done) return done;
        }
        const auto by_first = [](const Season& a, const Season& b) { return a.first < b.first; };
        std::stable_sort(seasons.begin(), seasons.end(), by_first);
        const auto overlap = [](const Season& a, const Season& b) { return b.first <= a.last; };
        const auto found = std::adjacent_find(seasons.begin(), seasons.end(), overlap);
        if (found == seasons.end()) return {};
        const auto& other = *std::next(found);
        return refuse("calendar_seasons_overlap",
                      {{"season", found->name}, {"other", other.name}, {"date", other.first}});
    }

    Result<void> exceptions_kept(const std::vector<CalendarException>& exceptions) const {
        std::vector<Date> dates;
        for (const auto& exception : exceptions) {
            if (auto done = intervals_kept(exception.intervals, exception.date.iso()); !done) return done;
            dates.push_back(exception.date);
        }
        std::sort(dates.begin(), dates.end());
        const auto twice = std::adjacent_find(dates.begin(), dates.end());
        if (twice == dates.end()) return {};
        return refuse("calendar_exception_twice", {{"date", *twice}});
    }

    Result<void> week_kept(const Week& week, const std::string& prefix) const {
        for (std::size_t day = 0; day < week.size(); ++day)
            if (auto done = intervals_kept(week[day], prefix + weekday_names[day]); !done) return done;
        return {};
    }

    Result<void> intervals_kept(const std::vector<WallInterval>& intervals, const std::string& place) const {
        for (const auto& interval : intervals) {
            if (const char* code = fault(interval); code != nullptr)
                return refuse(code, {{"place", place}, {"open", interval.open}, {"close", interval.close}});
        }
        return {};
    }

    static const char* fault(const WallInterval& interval) {
        if (interval.open < 0s || interval.open >= 24h) return "calendar_interval_opens_outside_day";
        if (interval.close <= interval.open) return "calendar_interval_backwards";
        if (interval.close > 48h) return "calendar_interval_too_long";
        return nullptr;
    }

    Refusal refuse(std::string code, Arguments arguments) const {
        arguments.insert(arguments.begin(), {"calendar", definition_.id});
        return {std::move(code), std::move(arguments)};
    }

    const CalendarDefinition& definition_;
};

} // namespace

Result<void> check(const CalendarDefinition& definition) {
    return Checker{definition}.all();
}

} // namespace mizan::core
