#include "text/week.hpp"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <array>
#include <memory>
#include <string>

namespace mizan::text {

Weekday first_day_of_week(std::string_view timezone) {
    constexpr std::array all{Weekday::sun, Weekday::mon, Weekday::tue, Weekday::wed,
                             Weekday::thu, Weekday::fri, Weekday::sat};
    constexpr int longest_region = 8;
    std::array<char, longest_region> region{};
    UErrorCode fault = U_ZERO_ERROR;
    const auto name =
        icu::UnicodeString::fromUTF8(icu::StringPiece{timezone.data(), static_cast<int>(timezone.size())});
    icu::TimeZone::getRegion(name, region.data(), longest_region, fault);
    if (U_FAILURE(fault) != 0) return Weekday::mon;
    const icu::Locale there{"", region.data()};
    const std::unique_ptr<icu::Calendar> calendar{icu::Calendar::createInstance(there, fault)};
    if (U_FAILURE(fault) != 0) return Weekday::mon;
    const int first = calendar->getFirstDayOfWeek(fault); // UCAL_SUNDAY is 1
    return U_FAILURE(fault) == 0 ? all[static_cast<std::size_t>(first - 1) % all.size()] : Weekday::mon;
}

} // namespace mizan::text
