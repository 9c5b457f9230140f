#pragma once
#include <string>
#include <string_view>

namespace mizan {

/// Text as a search sees it, so that what people write differently is found all the same: small Latin letters; Arabic
/// without vowel signs and tatweel; the alefs as one, final ya like ya, ta marbuta like ha; Arabic and Persian digits
/// as 0–9; direction marks left out; white space as one space, none at the ends. Bytes that are no UTF-8 stay.
std::string folded_for_search(std::string_view text);

/// Whether `part`, folded already, occurs in the text.
bool holds_folded(std::string_view text, std::string_view folded_part);

} // namespace mizan
