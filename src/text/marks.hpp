#pragma once
#include <string_view>

namespace mizan::text {

/// Invisible characters that keep the direction of what stands between or beside them (Unicode Annex 9).
inline constexpr std::string_view first_strong_isolate = "\u2068", pop_isolate = "\u2069",
                                  left_to_right_mark = "\u200E", right_to_left_mark = "\u200F",
                                  arabic_letter_mark = "\u061C";

} // namespace mizan::text
