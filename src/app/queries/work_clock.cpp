#include "app/queries/work_clock.hpp"

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

bool inside(const std::vector<core::Span>& spans, Instant at) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), at,
                                        [](Instant moment, const core::Span& span) { return moment < span.from; });
    return after != spans.begin() && at < std::prev(after)->to;
}

std::vector<ClockSegment> segments_between(const core::Calendar& calendar, Instant from, Instant to,
                                           const std::vector<core::Span>& pauses) {
    const std::vector<core::Span> open = core::open_intervals(calendar, from, to);
    std::set<Instant> edges{from, to};
    for (const auto* spans : {&open, &pauses})
        for (const core::Span& span : *spans)
            for (const Instant edge : {span.from, span.to})
                if (from < edge && edge < to) edges.insert(edge);
    std::vector<ClockSegment> segments;
    for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge) {
        const auto kind = inside(pauses, *edge) ? ClockSegment::Kind::paused
                          : inside(open, *edge) ? ClockSegment::Kind::running
                                                : ClockSegment::Kind::outside_hours;
        if (!segments.empty() && segments.back().kind == kind)
            segments.back().to = *std::next(edge);
        else
            segments.push_back({kind, *edge, *std::next(edge)});
    }
    return segments;
}

std::optional<Instant> instant_of(std::int64_t column) {
    return column == core::missing ? std::nullopt : std::optional{instant_from_unix(column)};
}
std::optional<Seconds> seconds_of(std::int64_t column) {
    return column == core::missing ? std::nullopt : std::optional{Seconds{column}};
}

WorkClock clock_between(const core::Calendar& calendar, Instant from, Instant to,
                        const std::vector<core::Span>& pauses) {
    WorkClock clock;
    clock.calendar = calendar.id();
    if (from < to) clock.segments = segments_between(calendar, from, to, pauses);
    Seconds working{0}, elapsed{0};
    for (const ClockSegment& segment : clock.segments) {
        if (segment.kind == ClockSegment::Kind::running) working += segment.to - segment.from;
        if (segment.kind != ClockSegment::Kind::paused) elapsed += segment.to - segment.from;
    }
    clock.working = working;
    clock.elapsed = elapsed;
    return clock;
}

} // namespace

std::vector<core::Span> pauses_of(const core::Interaction& interaction, Instant until) {
    std::vector<core::Span> spans;
    for (const core::Pause& pause : interaction.pauses)
        spans.push_back({pause.from, pause.to.value_or(until)});
    return core::united(std::move(spans));
}

std::optional<WorkClock> work_clock(const core::KpiDefinition& kpi, const core::Interaction& interaction,
                                    const core::SegmentRow& row, const core::Rulebook& rulebook, Instant as_of) {
    const bool response = kpi.id == "first_response" || kpi.id == "first_response_target";
    const bool resolution = kpi.id == "resolution" || kpi.id == "resolution_target";
    if (!response && !resolution) return std::nullopt;
    const core::Calendar& calendar = rulebook.calendar_for(TeamId{row.team}, row.channel);
    const auto stamp = instant_of(response ? row.first_response_at : row.resolved_at);
    const bool stopped = stamp && *stamp <= as_of;
    const Instant stop = stopped ? *stamp : as_of;
    WorkClock clock = clock_between(calendar, interaction.opened_at, stop,
                                    resolution ? pauses_of(interaction, stop) : std::vector<core::Span>{});
    clock.breach_at = instant_of(response ? row.first_response_breach_at : row.resolution_breach_at);
    const std::int64_t working = response ? row.first_response_working : row.resolution_working;
    const bool only_reported = !stamp && working != core::missing;
    if (stopped || only_reported) {
        clock.working = seconds_of(working);
        clock.elapsed = seconds_of(response ? row.first_response_elapsed : row.resolution_elapsed);
    }
    if (only_reported) clock.segments.clear();
    return clock;
}

WorkClock work_clock(const core::SegmentReply& reply, const core::Rulebook& rulebook) {
    const Instant replied = instant_from_unix(reply.replied_at);
    WorkClock clock = clock_between(rulebook.calendar_for(TeamId{reply.team}, reply.channel),
                                    replied - Seconds{reply.elapsed}, replied, {});
    clock.working = Seconds{reply.working};
    return clock;
}

} // namespace mizan::app
