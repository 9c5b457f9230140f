#include "text/format.hpp"

#include "text/marks.hpp"
#include "text/phrase.hpp"
#include "text/say.hpp"
#include "text/shapes.hpp"

#include <boost/algorithm/string/erase.hpp>
#include <boost/algorithm/string/replace.hpp>

#include <algorithm>

namespace mizan::text {
namespace {

bool has_right_to_left_letters(std::string_view text) {
    // Hebrew, Arabic and its supplements begin with D6..DD in UTF-8, the Arabic presentation forms with EF
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0xD6 && byte <= 0xDD) || byte == 0xEF;
    });
}

std::string grouped(std::string_view integer_digits) {
    std::string text{integer_digits};
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

/// Plain "-1234.50" as a person reads it: thousands separated, digits and marks of the voice.
std::string localised(const Voice& voice, const std::string& plain) {
    if (plain.starts_with('-')) return minus_sign(voice) + localised(voice, plain.substr(1));
    const auto point = std::min(plain.find('.'), plain.size());
    std::string text = grouped(plain.substr(0, point)) + plain.substr(point);
    if (voice.digits == Digits::arabic_indic) {
        boost::replace_all(text, ",", "٬");
        boost::replace_all(text, ".", "٫");
    }
    return digits(voice, text);
}

/// Years, days, quarters: not separated into thousands.
std::string plain_number(const Voice& voice, std::int64_t value) {
    return digits(voice, std::to_string(value));
}

std::string month_name(const Voice& voice, int number) {
    return say_word(voice, "month", std::to_string(number));
}

Seconds offset_at(const Voice& voice, Instant value) {
    return voice.zone ? voice.zone->offset_at(value) : Seconds{0};
}

std::string in_unit(const Voice& voice, std::string_view unit, std::int64_t count) {
    if (unit == "day") return phrase(voice, "format.days", {{"days", number(voice, count)}}, count);
    return number(voice, count) + "\u00A0" + say_word(voice, "unit", unit);
}

std::string two_units(const Voice& voice, std::string_view large_unit, std::int64_t large, std::string_view small_unit,
                      std::int64_t small) {
    if (small == 0) return in_unit(voice, large_unit, large);
    return phrase(voice, "format.two_units",
                  {{"large", in_unit(voice, large_unit, large)}, {"small", in_unit(voice, small_unit, small)}});
}

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

} // namespace

std::string digits(const Voice& voice, std::string_view text) {
    std::string shaped;
    shaped.reserve(text.size());
    for (const char c : text) {
        if (voice.digits == Digits::arabic_indic && c >= '0' && c <= '9') {
            shaped += '\xD9';
            shaped += static_cast<char>(0xA0 + (c - '0'));
        } else {
            shaped += c;
        }
    }
    return shaped;
}

std::string isolated(const Voice& voice, std::string_view text) {
    if (text.empty()) return {};
    if (!right_to_left(voice.language) && !has_right_to_left_letters(text)) return std::string{text};
    return std::string{first_strong_isolate} + std::string{text} + std::string{pop_isolate};
}

std::string listed(const Voice& voice, const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : right_to_left(voice.language) ? "، " : ", ") + word;
    return list;
}

std::string without_isolation(std::string_view text) {
    std::string plain{text};
    for (const std::string_view mark :
         {first_strong_isolate, pop_isolate, left_to_right_mark, right_to_left_mark, arabic_letter_mark})
        boost::erase_all(plain, mark);
    return plain;
}

std::string number(const Voice& voice, std::int64_t value) {
    return localised(voice, std::to_string(value));
}

std::string decimal(const Voice& voice, const Ratio& value, int places) {
    return localised(voice, value.fixed(places));
}

std::string share(const Voice& voice, const Ratio& value, int places) {
    return decimal(voice, value * Ratio{100}, places) + percent_sign(voice);
}

std::string points(const Voice& voice, Points value) {
    return decimal(voice, Ratio{value.hundredths, 100}, 2);
}

std::string money(const Voice& voice, const Money& value) {
    const int places = minor_digits(value.currency);
    std::string amount = decimal(voice, Ratio{value.minor, power_of_ten(places)}, places);
    if (value.currency.empty()) return amount;
    const std::string worded = "currency." + value.currency;
    return amount + "\u00A0" + (has_sentence(worded) ? say(voice, worded) : value.currency);
}

std::string date(const Voice& voice, Date value) {
    std::string gregorian = phrase(voice, "format.date",
                                   {{"day", plain_number(voice, value.day())},
                                    {"month", month_name(voice, value.month())},
                                    {"year", plain_number(voice, value.year())}});
    if (!voice.hijri) return gregorian;
    return phrase(voice, "format.both_dates", {{"date", gregorian}, {"hijri", hijri_date(voice, value)}});
}

std::string short_date(const Voice& voice, Date value) {
    return isolated(voice, digits(voice, value.iso()));
}

std::string month(const Voice& voice, Month value) {
    const Date first = value.first();
    return phrase(voice, "format.month",
                  {{"month", month_name(voice, first.month())}, {"year", plain_number(voice, first.year())}});
}

std::string short_month(const Voice& voice, Month value) {
    return say_word(voice, "short_month", std::to_string(value.first().month()));
}

std::string clock_time(const Voice& voice, Instant value) {
    return digits(voice, iso8601(value + offset_at(voice, value)).substr(11, 5));
}

std::string instant(const Voice& voice, Instant value) {
    const auto local = std::chrono::floor<std::chrono::days>(value + offset_at(voice, value));
    const Date day = Date::from_days(static_cast<std::int32_t>(local.time_since_epoch().count()));
    const std::string text =
        phrase(voice, "format.instant", {{"date", date(voice, day)}, {"time", clock_time(voice, value)}});
    return voice.zone ? text : text + " UTC";
}

std::string period(const Voice& voice, const Period& value) {
    if (value.first.first_of_month() == value.first && value.end == value.first.first_of_next_month())
        return month(voice, Month::of(value.first));
    const std::string& name = value.name;
    const auto part = [&](std::size_t from, std::size_t size) { return digits(voice, name.substr(from, size)); };
    if (name.size() == 4) return part(0, 4);
    if (name.size() == 7 && name[5] == 'Q')
        return phrase(voice, "format.quarter",
                      {{"quarter", say_word(voice, "quarter", name.substr(6))}, {"year", part(0, 4)}});
    if (name.size() == 8 && name[5] == 'W')
        return phrase(voice, "format.week", {{"week", part(6, 2)}, {"year", part(0, 4)}});
    return phrase(voice, "format.range", {{"first", date(voice, value.first)}, {"last", date(voice, value.end - 1)}});
}

std::string duration(const Voice& voice, Seconds value) {
    return duration(voice, Ratio{value.count()});
}

std::string duration(const Voice& voice, const Ratio& exact) {
    if (exact < Ratio{0}) return minus_sign(voice) + duration(voice, -exact);
    // rounded to what is shown before the units are chosen: 59.96 s is a minute
    const Ratio tenths = exact.rounded(1);
    if (tenths < Ratio{60})
        return decimal(voice, tenths, tenths.denominator() == 1 ? 0 : 1) + "\u00A0" + say_word(voice, "unit", "second");
    const std::int64_t seconds = exact.scaled(0);
    if (seconds < 3600) return two_units(voice, "minute", seconds / 60, "second", seconds % 60);
    const std::int64_t minutes = divide_half_even(seconds, 60);
    if (minutes < 1440) return two_units(voice, "hour", minutes / 60, "minute", minutes % 60);
    const std::int64_t hours = divide_half_even(seconds, 3600);
    return two_units(voice, "day", hours / 24, "hour", hours % 24);
}

std::string working_time(const Voice& voice, Seconds value) {
    constexpr std::int64_t day_of_minutes = 24 * 60;
    const std::int64_t minutes = divide_half_even(value.count(), 60);
    if (minutes < day_of_minutes) return duration(voice, value);
    return two_units(voice, "hour", minutes / 60, "minute", minutes % 60);
}

std::string figure_value(const Voice& voice, core::Unit unit, const std::optional<Ratio>& value,
                         const std::string& currency) {
    if (!value) return "–";
    switch (unit) {
    case core::Unit::count: return decimal(voice, *value, value->denominator() == 1 ? 0 : 1);
    case core::Unit::share: return share(voice, *value);
    case core::Unit::seconds: return duration(voice, *value);
    case core::Unit::rating:
    case core::Unit::rate: return decimal(voice, *value, 2);
    case core::Unit::score: return decimal(voice, *value, 1);
    case core::Unit::money: return money(voice, Money{value->scaled(0), currency});
    }
    return {};
}

std::string interval(const Voice& voice, core::Unit unit, const std::optional<Ratio>& low,
                     const std::optional<Ratio>& high, const std::string& currency) {
    if (!low || !high) return {};
    return phrase(
        voice, "format.interval",
        {{"low", figure_value(voice, unit, low, currency)}, {"high", figure_value(voice, unit, high, currency)}});
}

} // namespace mizan::text
