#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Hands out every segment of the range, ordered by (person, month). At the present: stored ones, after stale ones were
/// rebuilt (bulk, when many) and kept if the write lock is to be had, else computed in memory. With a `known_at` before
/// the last change: all computed from rows as known then.
void for_each_segment(App& app, Reader& reader, const SegmentRange& range, std::optional<Instant> known_at,
                      const std::function<void(const core::Segment&)>& visit, const Progress& progress = {});

/// Rebuilds what is stale in the range and keeps it. Refuses only where the write lock is not to be had.
Result<std::int64_t> rebuild_segments(App& app, const SegmentRange& range, const Progress& progress = {});

} // namespace mizan::app
