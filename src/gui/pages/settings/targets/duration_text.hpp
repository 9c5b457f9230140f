#pragma once
#include "base/result.hpp"
#include "text/language.hpp"

#include <string>
#include <string_view>

namespace mizan::gui {

/// "4 h", "1 h 30 min", "20 s" in the units of the language, whole: nothing is rounded away.
std::string exact_duration(text::Language language, Seconds duration);
/// Reads that in English or Arabic units (h, min, s; س, د, ث and their words), "1:30:00" or "1:30" (hours and minutes),
/// and a bare number as seconds, with digits of either kind. Refuses `gui.targets.duration_unreadable` {found} and
/// `gui.targets.duration_nothing`.
Result<Seconds> read_duration(std::string_view text);

} // namespace mizan::gui
