#pragma once
#include "core/calendar/calendar_definition.hpp"

namespace mizan::gui {

/// Days of a week (Sunday 0) and wall times [open, close) of each; close may lie past midnight.
struct Brush {
    std::vector<int> days;
    Seconds open{0}, close{0};
};

/// Whether somebody works on that day at that time: by an interval of the day, or by one of the day before that reaches
/// past midnight.
bool open_at(const core::Week& week, int day, Seconds time);
/// Whether it is the day before that reaches so far.
bool open_by_day_before(const core::Week& week, int day, Seconds time);

/// What the brush covers is open. The day's intervals are united and stand in order.
core::Week painted(core::Week week, const Brush& brush);
/// What the brush covers is closed, also where the day before reached into it; what that day left after it is the day's
/// own.
core::Week erased(core::Week week, const Brush& brush);

} // namespace mizan::gui
