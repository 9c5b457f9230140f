#pragma once
#include "app/app.hpp"
#include "app/reviewed_work.hpp"

namespace mizan::app {

/// The months that a period of local dates meets; of one person or of everybody.
SegmentRange months_of(const Period& period, std::optional<PersonId> person = {});

/// A view in which the range's segments are fresh: stale ones were rebuilt and kept, if the write lock was to be had.
/// With a `known_at` before the last change nothing is rebuilt.
std::unique_ptr<Reader> reader_with_segments(App& app, const SegmentRange& range, std::optional<Instant> known_at,
                                             const Progress& progress = {});

/// Hands out every segment of the range, ordered by (person, month). At the present: the stored ones, and in the place
/// of those that are stale in the reader's view, what the rows give, computed in memory. With a `known_at` before the
/// last change: all computed from rows as known then, and held in memory together.
void for_each_segment(App& app, Reader& reader, const SegmentRange& range, std::optional<Instant> known_at,
                      const std::function<void(const core::Segment&)>& visit, const Progress& progress = {});

/// Rebuilds what is stale in the range and keeps it, in one transaction; a month of which many are stale is read once.
/// Returns how many. Refuses only where the write lock is not to be had.
Result<std::int64_t> rebuild_segments(App& app, const SegmentRange& range, const Progress& progress = {});

/// Everything that exists.
SegmentRange every_segment();

/// The segments of one month, computed from rows and reviews as known at `known_at`; of one person or of everybody.
std::map<PersonId, core::Segment> computed_segments(Reader& reader, const core::Rulebook& rulebook,
                                                    const ReviewedWork& reviewed, Month month,
                                                    std::optional<PersonId> person, Instant known_at);

} // namespace mizan::app
