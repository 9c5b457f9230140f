#include "base/error.hpp"
#include "text/format.hpp"
#include "text/phrase.hpp"
#include "text/say.hpp"

#include <unicode/calendar.h>

#include <memory>

namespace mizan::text {

std::string hijri_date(const Voice& voice, Date value) {
    UErrorCode fault = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar{icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale{"en@calendar=islamic-umalqura"}, fault)};
    if (U_FAILURE(fault) != 0) throw Error{"hijri_unavailable"};
    calendar->setTime(static_cast<UDate>(value.days()) * 86'400'000.0, fault);
    const int year = calendar->get(UCAL_YEAR, fault), month = calendar->get(UCAL_MONTH, fault) + 1,
              day = calendar->get(UCAL_DATE, fault);
    if (U_FAILURE(fault) != 0) throw Error{"hijri_unavailable"};
    return phrase(voice, "format.hijri_date",
                  {{"day", digits(voice, std::to_string(day))},
                   {"month", say_word(voice, "hijri_month", std::to_string(month))},
                   {"year", digits(voice, std::to_string(year))}});
}

} // namespace mizan::text
