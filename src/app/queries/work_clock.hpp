#pragma once
#include "app/queries/explain.hpp"
#include "core/kpi/segment_builder.hpp"

namespace mizan::app {

/// How the clock of a KPI of times (or of a target) went over one row.
struct WorkClock {
    std::vector<ClockSegment> segments;      // from the start to the stop, without gaps
    std::string calendar;                    // its id
    std::optional<Seconds> working, elapsed; // as the KPI reads them; of a clock still running, so far
    std::optional<Instant> breach_at;        // when it passes, or would pass, its target
};

/// The pauses of an interaction, one after the other; those that still go on end at `until`.
std::vector<core::Span> pauses_of(const core::Interaction& interaction, Instant until);

/// The clock of first response or resolution; nothing for a KPI without one.
std::optional<WorkClock> work_clock(const core::KpiDefinition& kpi, const core::Interaction& interaction,
                                    const core::SegmentRow& row, const core::Rulebook& rulebook, Instant as_of);
/// The clock of one wait for a reply.
WorkClock work_clock(const core::SegmentReply& reply, const core::Rulebook& rulebook);

} // namespace mizan::app
