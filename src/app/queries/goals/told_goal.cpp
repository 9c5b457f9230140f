#include "app/queries/goals/told_goal.hpp"

#include "app/queries/goals/measured.hpp"
#include "app/queries/kpi.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// What is measured of a goal, and where in the measurement it stands.
struct GoalPlan {
    Measurement measurement;
    std::size_t window = 0;
    std::optional<std::size_t> baseline;
    std::size_t history = 0, since = 0; // the first of each
    std::vector<Month> history_months, since_months;
};

std::vector<Month> months_between(Date first, Date end) {
    std::vector<Month> months;
    for (Month month = Month::of(first); month.end() <= end; ++month.number)
        if (month.first() >= first) months.push_back(month);
    return months;
}

GoalPlan plan_of(const core::Goal& goal, const core::KpiDefinition& kpi, Date today) {
    GoalPlan plan;
    auto filter = core::WorkFilter::from(goal.filter, kpi);
    if (!filter) throw Error{"record_unreadable", {{"record", std::int64_t{0}}, {"detail", filter.refusal().code}}};
    plan.measurement = {kpi, goal.scope, *std::move(filter), goal.currency, {}};
    std::vector<Period>& periods = plan.measurement.periods;
    periods.push_back(core::window_of(goal, today));
    if (goal.baseline_period) {
        plan.baseline = periods.size();
        periods.push_back(*goal.baseline_period);
    }
    const auto put_months = [&](std::size_t& first, const std::vector<Month>& months) {
        first = periods.size();
        for (const Month month : months)
            periods.push_back(Period::of(month));
    };
    const Date before = std::min(today, goal.start).first_of_month();
    plan.history_months = months_between(before.plus_months(-core::history_months), before);
    plan.since_months = months_between(goal.start, std::min(today, goal.end));
    put_months(plan.history, plan.history_months);
    put_months(plan.since, plan.since_months);
    return plan;
}

std::vector<GoalMonth> months_in(const std::vector<core::Figure>& figures, std::size_t first,
                                 const std::vector<Month>& months) {
    std::vector<GoalMonth> told;
    for (std::size_t i = 0; i < months.size(); ++i)
        told.push_back({months[i], figures[first + i]});
    return told;
}

/// Of the months that can be judged.
std::vector<core::MonthValue> values_of(const std::vector<GoalMonth>& months) {
    std::vector<core::MonthValue> values;
    for (const GoalMonth& month : months)
        if (month.figure.status == core::Status::ok && month.figure.value)
            values.push_back({month.month, *month.figure.value});
    return values;
}

/// The people, teams, objectives and goals that a goal names, as they stand.
class NamedThings {
public:
    NamedThings(Reader& reader, const Standpoint& point)
        : reader_{reader}, point_{point}, objectives_{objectives(reader, point.known_at)},
          goals_{goals(reader, point.known_at)}, in_force_{kpi_definitions(reader, point.known_at, today_of(point))} {}

    void name(ToldGoal& told) const {
        const core::GoalScope& scope = told.record.goal.scope;
        if (const core::Team* team = team_of(point_.rulebook, scope.team)) {
            told.scope_name = team->name;
            told.scope_name_ar = team->name_ar;
        }
        if (const core::Person* person = person_of(point_.rulebook, scope.person)) {
            told.scope_name = person->name;
            told.scope_name_ar = person->name_ar;
        }
        if (const core::Person* owner = person_of(point_.rulebook, told.record.goal.owner)) {
            told.owner = owner->name;
            told.owner_ar = owner->name_ar;
        }
        if (const StandingObjective* objective = objective_of(told.record.goal)) told.objective = objective->objective;
        for (const core::FilterClause& clause : told.record.goal.filter)
            if (clause.field == "topic")
                for (const std::string& topic : clause.any_of)
                    told.topics.push_back(topic == "unknown" ? topic : reader_.topic_name(TopicId{std::stoll(topic)}));
    }

    core::SmartFacts facts_of(const ToldGoal& told) const {
        const core::Goal& goal = told.record.goal;
        core::SmartFacts facts;
        facts.today = today_of(point_);
        facts.version_in_force = std::any_of(in_force_.begin(), in_force_.end(), [&](const core::KpiDefinition& kpi) {
            return kpi.id == goal.kpi && kpi.version == goal.kpi_version;
        });
        facts.owner = goal.owner ? standing_of(goal.owner) : core::HowItStands::unsaid;
        if (goal.scope.kind == core::GoalScopeKind::agent) facts.scope = standing_of(goal.scope.person);
        if (goal.scope.kind == core::GoalScopeKind::team && !team_of(point_.rulebook, goal.scope.team))
            facts.scope = core::HowItStands::unknown;
        facts.objective = standing_of_objective(goal);
        facts.parent = standing_of_parent(goal);
        facts.baseline = told.baseline;
        facts.history = values_of(told.history);
        return facts;
    }

private:
    const StandingObjective* objective_of(const core::Goal& goal) const {
        const auto found = std::find_if(objectives_.begin(), objectives_.end(),
                                        [&](const StandingObjective& one) { return one.subject == goal.objective; });
        return found == objectives_.end() ? nullptr : &*found;
    }

    core::HowItStands standing_of(PersonId id) const {
        const core::Person* person = person_of(point_.rulebook, id);
        if (!person) return core::HowItStands::unknown;
        return person->employed_to && *person->employed_to <= today_of(point_) ? core::HowItStands::ended
                                                                               : core::HowItStands::stands;
    }

    core::HowItStands standing_of_objective(const core::Goal& goal) const {
        if (goal.objective == 0) return core::HowItStands::unsaid;
        const StandingObjective* standing = objective_of(goal);
        if (!standing) return core::HowItStands::unknown;
        if (!standing->objective.retired.empty()) return core::HowItStands::ended;
        const auto& [from, to] = std::pair{standing->objective.from, standing->objective.to};
        return (from && goal.start < *from) || (to && *to < goal.end) ? core::HowItStands::outside
                                                                      : core::HowItStands::stands;
    }

    std::optional<core::HowItStands> standing_of_parent(const core::Goal& goal) const {
        if (goal.parent == 0) return std::nullopt;
        const bool active = std::any_of(goals_.begin(), goals_.end(), [&](const GoalRecord& one) {
            return one.subject == goal.parent && one.state == GoalState::active;
        });
        return active ? core::HowItStands::stands : core::HowItStands::ended;
    }

    Reader& reader_;
    const Standpoint& point_;
    std::vector<StandingObjective> objectives_;
    std::vector<GoalRecord> goals_;
    std::vector<core::KpiDefinition> in_force_;
};

/// Whether what the goal was judged by is kept beside it.
bool is_over(const GoalRecord& record) {
    return record.state == GoalState::closed && record.outcome;
}

void judge(ToldGoal& told, Date today) {
    const core::Goal& goal = told.record.goal;
    const auto baseline = core::usable_baseline(told.baseline);
    told.progress = core::progress_of(goal, told.kpi, baseline, told.now, today);
    if (is_over(told.record)) told.progress.status = told.record.outcome_status;
    if (told.record.state == GoalState::abandoned) told.progress.status = core::GoalStatus::unknown;
    if (!core::has_ended(goal, today) && told.record.state != GoalState::closed)
        told.forecast = core::forecast(goal, told.kpi, values_of(told.since));
}

ToldGoal told_of(GoalRecord record, const GoalPlan& plan, const std::vector<core::Figure>& figures) {
    ToldGoal told;
    told.record = std::move(record);
    told.kpi = plan.measurement.kpi;
    if (plan.baseline) told.baseline = figures[*plan.baseline];
    if (told.record.baseline) told.baseline = told.record.baseline->figure;
    told.window = plan.measurement.periods[plan.window];
    told.now = figures[plan.window];
    if (is_over(told.record)) {
        told.window = told.record.outcome->period;
        told.now = told.record.outcome->figure;
    }
    told.history = months_in(figures, plan.history, plan.history_months);
    told.since = months_in(figures, plan.since, plan.since_months);
    return told;
}

std::vector<GoalPlan> plans_of(Reader& reader, const Standpoint& point, const std::vector<GoalRecord>& records) {
    std::vector<GoalPlan> plans;
    for (const GoalRecord& record : records) {
        const auto kpi = pinned_kpi(reader, record.goal.kpi, record.goal.kpi_version, point.known_at);
        if (!kpi) throw Error{"record_unreadable", {{"record", record.subject}, {"detail", record.goal.kpi}}};
        plans.push_back(plan_of(record.goal, *kpi, today_of(point)));
    }
    return plans;
}

std::vector<Measurement> measurements_of(const std::vector<GoalPlan>& plans) {
    std::vector<Measurement> measurements;
    measurements.reserve(plans.size());
    for (const GoalPlan& plan : plans)
        measurements.push_back(plan.measurement);
    return measurements;
}

} // namespace

Result<core::KpiDefinition> pinned_kpi(Reader& reader, const std::string& id, int version, Instant known_at) {
    if (const core::KpiDefinition* kpi = core::built_in_kpi(id)) return *kpi;
    for (const auto& own : reader.own_kpis(known_at))
        if (own.body.id == id && own.body.version == version) return own.body;
    return Refusal{"kpi_unknown", {{"found", id}}};
}

Date today_of(const Standpoint& point) {
    return point.rulebook.zone.date_of(point.as_of);
}

std::vector<ToldGoal> told_goals(App& app, Reader& reader, const Standpoint& point, std::vector<GoalRecord> records,
                                 const Progress& progress) {
    const auto plans = plans_of(reader, point, records);
    const auto figures = measured(app, reader, point, measurements_of(plans), progress);
    const NamedThings named{reader, point};
    std::vector<ToldGoal> told;
    for (std::size_t i = 0; i < records.size(); ++i) {
        ToldGoal one = told_of(std::move(records[i]), plans[i], figures[i]);
        named.name(one);
        judge(one, today_of(point));
        one.smart = core::check(one.record.goal, one.kpi, named.facts_of(one));
        told.push_back(std::move(one));
    }
    return told;
}

std::optional<SegmentRange> months_read(Reader& reader, const Standpoint& point,
                                        const std::vector<GoalRecord>& records) {
    return months_of(measurements_of(plans_of(reader, point, records)));
}

} // namespace mizan::app
