#include "base/period.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <charconv>
#include <optional>

namespace mizan {
namespace {

std::optional<int> digits(std::string_view text, std::size_t width) {
    if (text.size() != width) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Period> between(std::optional<Date> first, std::optional<Date> end, std::string_view name) {
    if (!first || !end) return std::nullopt;
    return Period{*first, *end, std::string{name}};
}

/// ISO 8601: week 1 holds 4 January; weeks begin on Monday.
std::optional<Period> iso_week(int year, int week, std::string_view name) {
    const auto fourth = Date::from_ymd(year, 1, 4);
    if (!fourth || week < 1 || week > 53) return std::nullopt;
    const int since_monday = (static_cast<int>(fourth->weekday()) + 6) % 7;
    const Date monday = *fourth - since_monday + (week - 1) * 7;
    // A week belongs to the year of its Thursday: there is no week 53 in most years.
    const Date thursday = monday + 3;
    const boost::gregorian::date check{static_cast<unsigned short>(thursday.year()),
                                       static_cast<unsigned short>(thursday.month()),
                                       static_cast<unsigned short>(thursday.day())};
    if (thursday.year() != year || check.week_number() != week) return std::nullopt;
    return Period{monday, monday + 7, std::string{name}};
}

std::optional<Period> named(std::string_view text) {
    const auto year = digits(text.substr(0, std::min<std::size_t>(4, text.size())), 4);
    if (!year) return std::nullopt;
    const std::string_view rest = text.substr(4);
    if (rest.empty()) return between(Date::from_ymd(*year, 1, 1), Date::from_ymd(*year + 1, 1, 1), text);
    if (rest[0] != '-' || rest.size() < 3) return std::nullopt;
    if (rest[1] == 'Q') {
        const auto quarter = digits(rest.substr(2), 1);
        if (!quarter || *quarter < 1 || *quarter > 4) return std::nullopt;
        const auto first = Date::from_ymd(*year, *quarter * 3 - 2, 1);
        return first ? between(first, first->plus_months(3), text) : std::nullopt;
    }
    if (rest[1] == 'W') {
        const auto week = digits(rest.substr(2), 2);
        return week ? iso_week(*year, *week, text) : std::nullopt;
    }
    const auto month = digits(rest.substr(1), 2);
    const auto first = month ? Date::from_ymd(*year, *month, 1) : std::nullopt;
    return first ? between(first, first->first_of_next_month(), text) : std::nullopt;
}

} // namespace

Result<Period> Period::parse(std::string_view text) {
    const Refusal unreadable{"period_unreadable", {{"found", std::string{text}}}};
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        const auto first = Date::parse(text.substr(0, dots));
        const auto last = Date::parse(text.substr(dots + 2));
        if (!first || !last) return unreadable;
        if (*last < *first) return Refusal{"period_backwards", {{"found", std::string{text}}}};
        return Period{*first, *last + 1, std::string{text}};
    }
    if (auto period = named(text)) return *period;
    return unreadable;
}

Period Period::of(Month month) {
    return {month.first(), month.end(), month.iso()};
}

} // namespace mizan
