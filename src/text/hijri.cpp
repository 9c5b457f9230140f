#include "text/hijri.hpp"

#include "base/error.hpp"
#include "text/format.hpp"
#include "text/phrase.hpp"
#include "text/say.hpp"

#include <unicode/calendar.h>

#include <memory>

namespace mizan::text {
namespace {

struct HijriDay {
    int year = 0, month = 0, day = 0; // month 1..12
};

HijriDay hijri_day(Date value) {
    UErrorCode fault = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar{icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale{"en@calendar=islamic-umalqura"}, fault)};
    if (U_FAILURE(fault) != 0) throw Error{"hijri_unavailable"};
    calendar->setTime(static_cast<UDate>(value.days()) * 86'400'000.0, fault);
    const HijriDay found{calendar->get(UCAL_YEAR, fault), calendar->get(UCAL_MONTH, fault) + 1,
                         calendar->get(UCAL_DATE, fault)};
    if (U_FAILURE(fault) != 0) throw Error{"hijri_unavailable"};
    return found;
}

} // namespace

int hijri_month(Date value) {
    return hijri_day(value).month;
}

std::string hijri_date(const Voice& voice, Date value) {
    const HijriDay found = hijri_day(value);
    return phrase(voice, "format.hijri_date",
                  {{"day", digits(voice, std::to_string(found.day))},
                   {"month", say_word(voice, "hijri_month", std::to_string(found.month))},
                   {"year", digits(voice, std::to_string(found.year))}});
}

} // namespace mizan::text
