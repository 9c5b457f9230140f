#include "ingest/cells/wall_stamp.hpp"

#include "base/wide.hpp"
#include "ingest/cells/numbers.hpp"
#include "ingest/cells/text.hpp"

#include <algorithm>
#include <chrono>

namespace mizan::ingest {
namespace {

bool take(std::string_view& text, char mark) {
    if (text.empty() || text.front() != mark) return false;
    text.remove_prefix(1);
    return true;
}

/// "10:00", "10:00:00", "10:00:00.123": sets the seconds since midnight.
bool take_clock(std::string_view& text, int least_hour_digits, Seconds& since_midnight) {
    const auto hour = take_number(text, least_hour_digits, 2);
    if (!hour || !take(text, ':')) return false;
    const auto minute = take_number(text, 2, 2);
    if (!minute) return false;
    std::optional<int> second = 0;
    if (take(text, ':')) {
        second = take_number(text, 2, 2);
        if (second && (take(text, '.') || take(text, ',')))
            while (!text.empty() && digit(text.front()))
                text.remove_prefix(1);
    }
    if (!second || *hour > 24 || *minute > 59 || *second > 59 || (*hour == 24 && (*minute > 0 || *second > 0)))
        return false;
    since_midnight = Seconds{*hour * 3600 + *minute * 60 + *second};
    return true;
}

} // namespace

std::optional<int> take_number(std::string_view& text, int least, int most) {
    int value = 0, taken = 0;
    while (taken < most && !text.empty() && digit(text.front())) {
        value = value * 10 + (text.front() - '0');
        text.remove_prefix(1);
        ++taken;
    }
    return taken >= least ? std::optional{value} : std::nullopt;
}

std::optional<Date> civil_date(int year, int month, int day) {
    if (year < 1400 || year > 9999) return std::nullopt;
    const std::chrono::year_month_day civil{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                                            std::chrono::day(static_cast<unsigned>(day))};
    if (!civil.ok()) return std::nullopt;
    return Date::from_days(static_cast<std::int32_t>(std::chrono::sys_days{civil}.time_since_epoch().count()));
}

std::optional<WallStamp> read_iso_stamp(std::string_view text) {
    const auto year = take_number(text, 4, 4);
    const char mark = text.empty() ? '\0' : text.front();
    if (!year || (mark != '-' && mark != '/')) return std::nullopt;
    text.remove_prefix(1);
    const auto month = take_number(text, 1, 2);
    if (!month || !take(text, mark)) return std::nullopt;
    const auto day = take_number(text, 1, 2);
    if (!day) return std::nullopt;
    WallStamp stamp;
    stamp.date = civil_date(*year, *month, *day);
    if (!stamp.date) return std::nullopt;
    if (text.empty()) return stamp;
    if (!take(text, 'T') && !take(text, ' ') && !take(text, 't')) return std::nullopt;
    text = trimmed(text);
    if (!take_clock(text, 1, stamp.since_midnight)) return std::nullopt;
    text = trimmed(text);
    if (text.empty()) return stamp;
    stamp.offset = read_offset(text);
    return stamp.offset ? std::optional{stamp} : std::nullopt;
}

std::optional<WallStamp> read_time_of_day(std::string_view text) {
    WallStamp stamp;
    if (!take_clock(text, 1, stamp.since_midnight)) return std::nullopt;
    text = trimmed(text);
    if (text.empty()) return stamp;
    const auto afternoon = take_half_of_day(text);
    const auto hours = stamp.since_midnight / 3600s;
    if (!afternoon || !text.empty() || hours < 1 || hours > 12) return std::nullopt;
    stamp.since_midnight += (*afternoon ? 12h : 0h) - (hours == 12 ? 12h : 0h);
    return stamp;
}

std::optional<WallStamp> read_excel_serial(std::string_view text, char mark, bool from_1904) {
    const auto serial = read_decimal(text, mark);
    if (!serial || serial->digits < 0) return std::nullopt;
    const std::int64_t one = power_of_ten(serial->scale);
    std::int64_t days = serial->digits / one;
    const Wide fraction = static_cast<Wide>(serial->digits % one) * 86400;
    auto seconds = static_cast<std::int64_t>((fraction + one / 2) / one);
    if (days > 2958465) return std::nullopt;
    WallStamp stamp;
    stamp.since_midnight = Seconds{seconds};
    if (days == 0) return stamp;
    constexpr std::int32_t epoch_1900 = -25569, epoch_1904 = -24107; // days from 1970-01-01
    stamp.date = Date::from_days(static_cast<std::int32_t>(days) + (from_1904 ? epoch_1904 : epoch_1900));
    return stamp;
}

std::optional<Seconds> read_offset(std::string_view text) {
    if (text == "Z" || text == "z") return Seconds{0};
    if (text.starts_with("UTC") || text.starts_with("GMT")) {
        text.remove_prefix(3);
        if (text.empty()) return Seconds{0};
    }
    const bool east = take(text, '+');
    if (!east && !take(text, '-')) return std::nullopt;
    const auto hours = take_number(text, 1, 2);
    take(text, ':');
    const auto minutes = text.empty() ? std::optional{0} : take_number(text, 2, 2);
    if (!hours || !minutes || !text.empty() || *hours > 18 || *minutes > 59) return std::nullopt;
    const Seconds offset{*hours * 3600 + *minutes * 60};
    return east ? offset : -offset;
}

std::optional<bool> take_half_of_day(std::string_view& text) {
    constexpr std::pair<std::string_view, bool> words[] = {
        {"a.m.", false},  {"p.m.", true}, {"am", false},  {"pm", true}, {"صباحًا", false},
        {"صباحا", false}, {"مساءً", true}, {"مساء", true}, {"ص", false}, {"م", true},
    };
    for (const auto& [word, afternoon] : words) {
        const bool same =
            text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char w, char t) {
                return w == t || (t >= 'A' && t <= 'Z' && w == t + ('a' - 'A'));
            });
        if (!same) continue;
        text.remove_prefix(word.size());
        return afternoon;
    }
    return std::nullopt;
}

} // namespace mizan::ingest
