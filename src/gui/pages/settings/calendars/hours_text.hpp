#pragma once
#include "base/result.hpp"
#include "core/calendar/calendar_definition.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mizan::gui {

using Hours = std::vector<core::WallInterval>; // of one day

/// "08:00–12:00, 13:00–17:00"; empty for a closed day. What closes after midnight closes after 24:00: "22:00–30:00".
std::string hours_text(const Hours& hours);
/// Reads that, with digits of either kind, a hyphen for the dash, "8" for "08:00", and any comma or semicolon between
/// intervals. Refuses `gui.hours.unreadable` {found}, `gui.hours.backwards`, `gui.hours.opens_late` and
/// `gui.hours.too_long`, each with the interval as {found}.
Result<Hours> read_hours(std::string_view text);

} // namespace mizan::gui
