#pragma once
#include "text/voice.hpp"

#include <string>
#include <string_view>

namespace mizan::text {

/// The minus of a number, held on its side of the digits in a right-to-left line: left of 0-9, right of ٠-٩ (as
/// Unicode's locale data has it for Arabic). For text/ itself.
std::string minus_sign(const Voice& voice);

/// Likewise the percent sign, to stand after the digits: "%" or "٪".
std::string percent_sign(const Voice& voice);

/// A sentence's own words with their figures in the digits of the voice. Technical ones, which hold Latin letters or a
/// date's hyphens ("mizan-cli --help", "2025-06"), keep their digits and are isolated from a right-to-left sentence.
std::string shaped(const Voice& voice, std::string_view words);

} // namespace mizan::text
