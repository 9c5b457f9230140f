#include "base/date.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <charconv>

namespace mizan {
namespace {

using Civil = boost::gregorian::date;

const Civil& epoch() {
    static const Civil day{1970, 1, 1};
    return day;
}

Civil civil(Date date) {
    return epoch() + boost::gregorian::days{date.days()};
}
Date from_civil(const Civil& day) {
    return Date::from_days(static_cast<std::int32_t>((day - epoch()).days()));
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
    return value;
}

std::string padded(int value, int width) {
    std::string digits = std::to_string(value);
    return std::string(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0') + digits;
}

} // namespace

std::optional<Date> Date::from_ymd(int year, int month, int day) {
    if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
    const auto y = static_cast<unsigned short>(year);
    const auto m = static_cast<unsigned short>(month);
    if (day > boost::gregorian::gregorian_calendar::end_of_month_day(y, m)) return std::nullopt;
    return from_civil(Civil{y, m, static_cast<unsigned short>(day)});
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return from_ymd(*year, *month, *day);
}

int Date::year() const {
    return civil(*this).year();
}
int Date::month() const {
    return civil(*this).month().as_number();
}
int Date::day() const {
    return civil(*this).day().as_number();
}

Weekday Date::weekday() const {
    const int since_thursday = days_ % 7; // 1970-01-01 was a Thursday
    return static_cast<Weekday>((since_thursday + 7 + 4) % 7);
}

Date Date::first_of_month() const {
    return *this - (day() - 1);
}
Date Date::first_of_next_month() const {
    return from_civil(civil(*this).end_of_month()) + 1;
}

Date Date::plus_months(int months) const {
    // boost keeps "last day of month" sticky; a plain civil rule is wanted: 30 June + 1 month = 30 July.
    const Month target{Month::of(*this).number + months};
    const int last = target.end() - target.first();
    return target.first() + (std::min(day(), last) - 1);
}

std::string Date::iso() const {
    return padded(year(), 4) + "-" + padded(month(), 2) + "-" + padded(day(), 2);
}

Month Month::of(Date date) {
    const auto parts = civil(date).year_month_day();
    return {static_cast<std::int32_t>(parts.year) * 12 + parts.month.as_number() - 1};
}

Date Month::first() const {
    return *Date::from_ymd(number / 12, number % 12 + 1, 1);
}

std::string Month::iso() const {
    return padded(number / 12, 4) + "-" + padded(number % 12 + 1, 2);
}

} // namespace mizan
