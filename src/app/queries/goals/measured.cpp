#include "app/queries/goals/measured.hpp"

#include "app/queries/work.hpp"
#include "app/segments.hpp"

#include <algorithm>
#include <set>

namespace mizan::app {
namespace {

/// Collects one measurement's figure of one period.
class Gauge {
public:
    Gauge(Reader& reader, const Standpoint& point, const Measurement& measurement, const Period& period)
        : measurement_{&measurement}, months_{months_of(period)}, collector_{{&measurement.kpi},
                                                                             scope_of(point, measurement, period),
                                                                             point.rules,
                                                                             point.rulebook.currencies} {
        const auto [from, to] = core::instants(point.rulebook.zone, period);
        if (point.as_of <= from) return; // not begun
        const Instant until = std::min(to, point.as_of);
        if (measurement.kpi.section == core::Section::hours) read_hours(reader, point, from, until, period);
        if (measurement.kpi.section == core::Section::stock) read_open_work(reader, point, until);
    }

    void add(const core::Segment& segment) {
        if (segment.month < months_.first || months_.last < segment.month) return;
        if (measurement_->scope.kind == core::GoalScopeKind::agent && segment.person != measurement_->scope.person)
            return;
        if (measurement_->kpi.section == core::Section::hours && !logged_.contains(segment.person)) return;
        if (measurement_->filter.admits_all()) return collector_.add(segment);
        const auto add_admitted = [&](const auto& entries) {
            for (const auto& entry : entries)
                if (measurement_->filter.admits(entry)) collector_.add(entry);
        };
        add_admitted(segment.rows);
        add_admitted(segment.replies);
        add_admitted(segment.promises);
        add_admitted(segment.reviews);
    }

    core::Figure figure() const {
        const auto figures = collector_.figures();
        const auto found = std::find_if(figures.begin(), figures.end(), [&](const core::Figure& one) {
            return one.currency == measurement_->currency;
        });
        if (found != figures.end()) return *found;
        if (figures.front().currency.empty()) return figures.front();
        core::Figure none; // money, but of other currencies
        none.kpi = measurement_->kpi.id;
        return none;
    }

private:
    /// The hours of a team are of its people, whose rows may be another team's.
    static core::Scope scope_of(const Standpoint& point, const Measurement& measurement, const Period& period) {
        const auto [from, to] = core::instants(point.rulebook.zone, period);
        core::Scope scope{from, to, point.as_of, {}, {}, {}};
        if (measurement.scope.kind == core::GoalScopeKind::team && measurement.kpi.section != core::Section::hours)
            scope.team = measurement.scope.team;
        return scope;
    }

    void read_hours(Reader& reader, const Standpoint& point, Instant from, Instant until, const Period& period) {
        std::optional<PersonId> only;
        if (measurement_->scope.kind == core::GoalScopeKind::agent) only = measurement_->scope.person;
        core::HoursWorked sum;
        for (const auto& [who, hours] : hours_worked(reader, only, from, until, point.known_at)) {
            if (measurement_->scope.kind == core::GoalScopeKind::team &&
                point.rulebook.team_of(who, period.end - 1) != measurement_->scope.team)
                continue;
            sum = sum + hours;
            if (hours.logged > 0s) logged_.insert(who);
        }
        collector_.add(sum);
    }

    void read_open_work(Reader& reader, const Standpoint& point, Instant at) {
        core::OpenWork work;
        work.known = true;
        const core::GoalScope& scope = measurement_->scope;
        each_open_row(reader, point, at,
                      [&](const StoredInteraction&, const core::SegmentRow& row, const OpenRow& open) {
                          if (scope.kind == core::GoalScopeKind::agent && open.owner != scope.person) return;
                          if (scope.kind == core::GoalScopeKind::team && open.team != scope.team) return;
                          if (!measurement_->filter.admits(row)) return;
                          ++work.backlog;
                          work.overdue += open.overdue;
                      });
        collector_.add(work);
    }

    const Measurement* measurement_;
    SegmentRange months_;
    core::FigureCollector collector_;
    std::set<PersonId> logged_;
};

} // namespace

std::optional<SegmentRange> months_of(const std::vector<Measurement>& measurements) {
    std::optional<SegmentRange> range;
    std::set<PersonId> people;
    for (const Measurement& measurement : measurements)
        for (const Period& period : measurement.periods) {
            const SegmentRange months = months_of(period);
            if (!range) range = months;
            range->first = std::min(range->first, months.first);
            range->last = std::max(range->last, months.last);
            people.insert(measurement.scope.person);
        }
    if (range && people.size() == 1 && *people.begin()) range->person = *people.begin();
    return range;
}

std::vector<std::vector<core::Figure>> measured(App& app, Reader& reader, const Standpoint& point,
                                                const std::vector<Measurement>& measurements,
                                                const Progress& progress) {
    std::vector<std::vector<Gauge>> gauges;
    for (const Measurement& measurement : measurements) {
        std::vector<Gauge>& of_one = gauges.emplace_back();
        for (const Period& period : measurement.periods)
            of_one.emplace_back(reader, point, measurement, period);
    }
    const auto add = [&](const core::Segment& segment) {
        for (auto& of_one : gauges)
            for (Gauge& gauge : of_one)
                gauge.add(segment);
    };
    if (const auto range = months_of(measurements)) for_each_segment(app, reader, *range, point.past, add, progress);
    std::vector<std::vector<core::Figure>> figures;
    for (const auto& of_one : gauges) {
        std::vector<core::Figure>& told = figures.emplace_back();
        for (const Gauge& gauge : of_one)
            told.push_back(gauge.figure());
    }
    return figures;
}

} // namespace mizan::app
