#pragma once
#include "app/queries/explain.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

/// A stretch of the clock, as a part of the whole between the row's first and last instants.
struct ClockPart {
    app::ClockSegment::Kind kind = app::ClockSegment::Kind::running;
    Ratio from, to; // 0..1
    std::string words;
};

/// The segments of one clock, in their order, as parts of the whole. No segments: no parts.
std::vector<ClockPart> clock_parts(const text::Voice& voice, const std::vector<app::ClockSegment>& segments);

} // namespace mizan::gui
