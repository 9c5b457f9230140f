#pragma once
#include "base/result.hpp"
#include "ingest/cells/wall_stamp.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// A pattern such as "%d/%m/%Y %H:%M", compiled once.
/// %Y four digits; %y two, 69–99 = 1969–1999; %m %d %e %H %k %I %l one or two digits (two where the next thing is a
/// number too); %j day of the year; %M %S two digits; %f a fraction of a second, cut; %p AM/PM or ص/م; %b %B a month's
/// name, English or Arabic, short or long; %a %A a weekday, not checked; %z an offset; %Z "UTC" or "GMT"; %s seconds
/// since 1970; %T %R %F %D as in strftime; %% a percent sign; white space matches any of it.
/// Keeps: consumes the whole cell or reads nothing. Pure; any thread.
class TimeFormat {
public:
    /// Refuses `time_format_unreadable` {format, found}: an unknown or unfinished %, or a pattern that tells neither a
    /// date nor a time of day (a date needs year, month and day, or year and %j).
    static Result<TimeFormat> compile(std::string_view pattern);

    std::optional<WallStamp> read(std::string_view text) const;
    const std::string& pattern() const { return pattern_; }
    bool has_date() const { return has_date_; }
    /// How 25 June 2025, 14:30:00 is written in it: what people can read.
    std::string example() const;
    bool day_first() const; // the day's number stands before the month's
    /// Whether a cell could fit both: they look alike but for the order of their numbers.
    bool resembles(const TimeFormat& other) const;

private:
    enum class Step : unsigned char {
        literal,
        space,
        year4,
        year2,
        month,
        day,
        day_of_year,
        hour24,
        hour12,
        minute,
        second,
        fraction,
        half,
        month_name,
        weekday_name,
        offset,
        epoch,
    };
    struct Op {
        Step step;
        char literal = 0;
        signed char least = 1;
    };
    struct Parts;
    bool add(char letter);
    bool run(const Op& op, std::string_view& text, Parts& parts) const;
    static bool number(Step step);
    bool uses(Step step) const;
    bool tells_something();

    std::string pattern_;
    std::vector<Op> ops_;
    bool has_date_ = false;
};

/// 1..12 off the front of the text, English or Arabic (also the Levant's and the Maghreb's names).
std::optional<int> take_month_name(std::string_view& text);

} // namespace mizan::ingest
