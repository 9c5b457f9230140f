#include "app/queries/work_profile.hpp"

#include "app/queries/standpoint.hpp"
#include "app/segments.hpp"
#include "core/kpi/quantile.hpp"

#include <numeric>

namespace mizan::app {
namespace {

/// Adds rows to the profiles of their people; whether a row counts is asked of the KPIs' rules.
class Profiling {
public:
    Profiling(const Standpoint& point, WorkProfile& profile) : point_{point}, profile_{profile} {}

    void add(const core::Segment& segment) {
        if (!app::any_in_scope(segment, point_.scope)) return;
        if (profile_.people.empty() || profile_.people.back().person != segment.person) {
            finish_person();
            profile_.people.push_back({});
            profile_.people.back().person = segment.person;
        }
        for (const core::SegmentRow& row : segment.rows)
            if (app::in_scope(row, point_.scope)) add(row, profile_.people.back());
    }

    void finish_person() {
        if (!profile_.people.empty() && !responses_.empty()) {
            ResponseTimes& times = profile_.people.back().first_response;
            times.n = static_cast<std::int64_t>(responses_.size());
            core::RankedValues ranked{responses_};
            times.median = ranked.quantile(Ratio{1, 2});
            times.p90 = ranked.quantile(Ratio{9, 10});
        }
        responses_.clear();
    }

private:
    void add(const core::SegmentRow& row, PersonProfile& person) {
        if (row.opened_at >= unix_seconds(point_.as_of)) return;
        if (counted(handled_, row)) {
            ++person.channels[static_cast<std::size_t>(row.channel)];
            const core::LocalTime opened = point_.rulebook.zone.local(instant_from_unix(row.opened_at));
            const auto hour = std::chrono::duration_cast<std::chrono::hours>(opened.since_midnight).count();
            ++profile_.openings[static_cast<std::size_t>(opened.date.weekday())][static_cast<std::size_t>(hour)];
        }
        if (const auto rating = counted(csat_, row)) {
            ++person.rated;
            person.satisfied += rating->success;
        }
        if (const auto response = counted(first_response_, row)) {
            responses_.push_back(response->value);
            ++person.first_response.histogram.counts[core::DurationHistogram::bin_of(Seconds{response->value})];
        }
    }

    std::optional<core::RowOutcome> counted(const core::KpiDefinition& kpi, const core::SegmentRow& row) const {
        if ((row.roles & core::role_bit(kpi.role)) == 0) return {};
        const core::RowOutcome outcome = core::outcome(kpi, row, point_.as_of, point_.rules);
        if (outcome.state != core::RowOutcome::State::counted) return {};
        return outcome;
    }

    const Standpoint& point_;
    WorkProfile& profile_;
    const core::KpiDefinition& handled_ = *core::built_in_kpi("handled");
    const core::KpiDefinition& csat_ = *core::built_in_kpi("csat");
    const core::KpiDefinition& first_response_ = *core::built_in_kpi("first_response");
    std::vector<std::int64_t> responses_; // of the person at hand
};

} // namespace

std::int64_t PersonProfile::handled() const {
    return std::accumulate(channels.begin(), channels.end(), std::int64_t{0});
}

WorkProfile work_profile(App& app, const Period& period, const std::set<PersonId>& people, const Asking& asking,
                         const Progress& progress) {
    SegmentRange range = months_of(period);
    if (people.size() == 1) range.person = *people.begin();
    const auto reader = reader_with_segments(app, range, asking.known_at, progress);
    const Standpoint point = standpoint(app, *reader, period, asking);
    WorkProfile profile;
    Profiling profiling{point, profile};
    for_each_segment(
        app, *reader, range, point.past,
        [&](const core::Segment& segment) {
            if (people.contains(segment.person)) profiling.add(segment);
        },
        progress);
    profiling.finish_person();
    return profile;
}

} // namespace mizan::app
