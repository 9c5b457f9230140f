#include "gui/charts/clock_parts.hpp"

#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

std::vector<ClockPart> clock_parts(const text::Voice& voice, const std::vector<app::ClockSegment>& segments) {
    std::vector<ClockPart> parts;
    if (segments.empty()) return parts;
    const auto start = segments.front().from;
    const auto whole = std::max<std::int64_t>(1, (segments.back().to - start).count());
    for (const auto& segment : segments) {
        const auto kind = app::clock_segment_names[static_cast<std::size_t>(segment.kind)];
        parts.push_back({segment.kind, Ratio{(segment.from - start).count(), whole},
                         Ratio{(segment.to - start).count(), whole},
                         text::say(voice, "gui.why.clock_part",
                                   {{"kind", text::say_word(voice, "clock_segment", kind)},
                                    {"from", segment.from},
                                    {"length", segment.to - segment.from}})});
    }
    return parts;
}

} // namespace mizan::gui
