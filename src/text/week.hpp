#pragma once
#include "base/date.hpp"

#include <string_view>

namespace mizan::text {

/// The day with which weeks begin where the time zone lies, as CLDR tells it for its country; Monday where the zone
/// lies in none.
Weekday first_day_of_week(std::string_view timezone);

} // namespace mizan::text
