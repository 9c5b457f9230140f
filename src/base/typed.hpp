#pragma once
#include "base/date.hpp"
#include "base/ratio.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mizan {

/// What a person typed into a field, or after an option: digits of either script, and direction marks and spaces around
/// it, say nothing more.

/// With ASCII digits for Arabic and Persian ones, '.' for U+066B, without direction marks and the spaces at both ends.
std::string plain_typed(std::string_view text);

/// "80", "-2", "0.85", "85%" (85/100), "٠٫٨٥"; at most nine digits before and six after the point. Nothing where it is
/// no number.
std::optional<Ratio> typed_number(std::string_view text);

/// "2025-06-01", in digits of either script.
std::optional<Date> typed_date(std::string_view text);

} // namespace mizan
