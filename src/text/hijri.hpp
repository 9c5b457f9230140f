#pragma once
#include "base/date.hpp"

namespace mizan::text {

/// The month of the Umm al-Qura calendar that holds a date, 1 to 12; Ramadan is 9.
int hijri_month(Date value);

} // namespace mizan::text
