#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mizan {

enum class Weekday : std::uint8_t { sun, mon, tue, wed, thu, fri, sat };

/// A civil date of the proleptic Gregorian calendar, without a zone. Years 1400 to 9999.
class Date {
public:
    constexpr Date() = default; // 1970-01-01
    static constexpr Date from_days(std::int32_t days_since_1970) { return Date{days_since_1970}; }
    /// Nothing when there is no such day (30 February).
    static std::optional<Date> from_ymd(int year, int month, int day);
    /// "2025-06-01", exactly.
    static std::optional<Date> parse(std::string_view text);

    constexpr std::int32_t days() const { return days_; }
    int year() const;
    int month() const; // 1..12
    int day() const;   // 1..31
    Weekday weekday() const;
    Date first_of_month() const;
    Date first_of_next_month() const;
    Date plus_months(int months) const; // the day is kept, or becomes the last of the month
    std::string iso() const;            // "2025-06-01"

    constexpr Date operator+(int days) const { return Date{days_ + days}; }
    constexpr Date operator-(int days) const { return Date{days_ - days}; }
    constexpr int operator-(Date other) const { return days_ - other.days_; }
    constexpr Date& operator++() {
        ++days_;
        return *this;
    }
    constexpr auto operator<=>(const Date&) const = default;

private:
    explicit constexpr Date(std::int32_t days) : days_{days} {}
    std::int32_t days_ = 0;
};

/// A calendar month; the key of a segment. Ordered by time.
struct Month {
    std::int32_t number = 0; // year * 12 + (month - 1)
    static Month of(Date date);
    Date first() const;
    Date end() const { return Month{number + 1}.first(); }
    std::string iso() const; // "2025-06"
    auto operator<=>(const Month&) const = default;
};

} // namespace mizan
