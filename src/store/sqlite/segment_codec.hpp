#pragma once
#include "core/kpi/segment.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mizan::store {

/// A segment's rows as bytes: a format byte; for each section its number of rows and columns, then of each column its
/// number, its length and its values (bit_columns.hpp), perhaps as what remains after a prediction from columns before
/// it; at the end a checksum. A reader skips columns it does not know, and gives default values to those it misses.
/// Person and month are kept beside it.
std::vector<std::uint8_t> pack(const core::Segment& segment);
/// Throws Error `segment_damaged` where the bytes are not what pack() wrote.
core::Segment unpack(PersonId person, Month month, std::span<const std::uint8_t> packed);

/// What the segment's durations were measured over: the earliest opening, and the latest stamp or breach; no end where
/// an interaction's clock still runs or never ends.
struct SegmentSpan {
    std::optional<Instant> first, last;
};
SegmentSpan span_of(const core::Segment& segment);

} // namespace mizan::store
