#include "app/queries/scoring.hpp"

#include "app/queries/work.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

constexpr std::int32_t months_of_trend = 12;

/// The team to which most of the person's rows of the period went; of equals the one made first.
TeamId team_of_most_rows(const std::vector<core::Segment>& segments, const core::Scope& scope) {
    std::map<std::int64_t, std::int64_t> rows;
    for (const core::Segment& segment : segments)
        for (const core::SegmentRow& row : segment.rows)
            if (row.team != 0 && in_scope(row, scope)) ++rows[row.team];
    const auto most = std::max_element(rows.begin(), rows.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == rows.end() ? TeamId{} : TeamId{most->first};
}

/// Of a KPI of money the first currency, as on the card.
void add_month(std::vector<Trend>& trends, Month month, const std::vector<core::Figure>& figures) {
    for (Trend& trend : trends) {
        const auto found = std::find_if(figures.begin(), figures.end(),
                                        [&](const core::Figure& figure) { return figure.kpi == trend.kpi; });
        if (found != figures.end()) trend.months.emplace_back(month, *found);
    }
}

} // namespace

/// The months whose segments the question reads: the period's, those of a line's own window, and of the trend.
SegmentRange months_read(const ScorecardQuestion& question, const core::Scheme& scheme) {
    SegmentRange range = months_of(question.period);
    for (const core::SchemeLine& line : scheme.lines)
        if (line.trailing_days)
            range.first = std::min(range.first, Month::of(question.period.end - *line.trailing_days));
    if (question.trends) range.first = std::min(range.first, Month{range.last.number - months_of_trend + 1});
    return range;
}

std::vector<core::KpiDefinition> definitions_of(const core::Scheme& scheme,
                                                const std::vector<core::KpiDefinition>& all) {
    std::vector<core::KpiDefinition> definitions;
    for (const core::KpiDefinition& kpi : all)
        if (std::any_of(scheme.lines.begin(), scheme.lines.end(),
                        [&](const core::SchemeLine& line) { return line.kpi == kpi.id; }))
            definitions.push_back(kpi);
    return definitions;
}

Scoring::Scoring(Reader& reader, const ScorecardQuestion& question, const Standpoint& point,
                 const ScorecardAnswer& answer)
    : question_{question}, point_{point}, answer_{answer} {
    for (const core::KpiDefinition& kpi : answer.definitions) {
        hours_asked_ = hours_asked_ || kpi.section == core::Section::hours;
        stocks_asked_ = stocks_asked_ || kpi.section == core::Section::stock;
    }
    const Instant until = std::min(point.scope.to, point.as_of);
    if (hours_asked_ && point.scope.from < until)
        hours_ = hours_worked(reader, std::nullopt, point.scope.from, until, point.known_at, point.counted_as);
    if (stocks_asked_)
        for (const OpenRow& row : open_work(reader, point, until)) {
            core::OpenWork& work = open_[row.owner];
            ++work.backlog;
            work.overdue += row.overdue;
        }
}

Scorecard Scoring::card_of(PersonId person, const std::vector<core::Segment>& segments) const {
    Scorecard card;
    describe(card, person, segments);
    core::CardRequest request{person,
                              question_.period.name,
                              point_.scope,
                              point_.as_of < point_.scope.to,
                              point_.rules,
                              question_.resamples,
                              point_.rulebook.currencies,
                              {}};
    for (const core::GroupComparison& group : answer_.comparisons)
        request.references.push_back(&group.reference);
    const auto hours = hours_.find(person);
    card.card = core::score(answer_.scheme, answer_.definitions, segments, request,
                            hours == hours_.end() ? core::HoursWorked{} : hours->second, open_of(person));
    if (question_.trends) card.trends = trends(segments);
    return card;
}

TeamId Scoring::home_team(PersonId person, const std::vector<core::Segment>& segments) const {
    const Date last_day = std::min(question_.period.end - 1, point_.rulebook.zone.date_of(point_.as_of));
    const TeamId team = point_.rulebook.team_of(person, last_day);
    return team ? team : team_of_most_rows(segments, point_.scope);
}

void Scoring::describe(Scorecard& card, PersonId person, const std::vector<core::Segment>& segments) const {
    card.person = person;
    if (const core::Person* found = person_of(point_.rulebook, person)) {
        card.name = found->name;
        card.name_ar = found->name_ar;
    }
    if (const core::Team* team = app::team_of(point_.rulebook, home_team(person, segments))) {
        card.team = team->name;
        card.team_ar = team->name_ar;
    }
}

core::OpenWork Scoring::open_of(PersonId person) const {
    if (!stocks_asked_) return {};
    const auto found = open_.find(person);
    core::OpenWork work = found == open_.end() ? core::OpenWork{} : found->second;
    work.known = true;
    return work;
}

std::vector<Trend> Scoring::trends(const std::vector<core::Segment>& segments) const {
    std::vector<const core::KpiDefinition*> kpis;
    std::vector<Trend> trends;
    for (const core::SchemeLine& line : answer_.scheme.lines) {
        trends.push_back({line.kpi, {}});
        for (const core::KpiDefinition& kpi : answer_.definitions)
            if (kpi.id == line.kpi) kpis.push_back(&kpi);
    }
    const Month last = Month::of(question_.period.end - 1);
    for (Month month{last.number - months_of_trend + 1}; month <= last; ++month.number) {
        core::Scope scope = point_.scope;
        std::tie(scope.from, scope.to) = core::instants(point_.rulebook.zone, Period::of(month));
        core::FigureCollector collector{kpis, scope, point_.rules, point_.rulebook.currencies};
        for (const core::Segment& segment : segments)
            if (segment.month == month) collector.add(segment);
        add_month(trends, month, collector.figures());
    }
    return trends;
}

} // namespace mizan::app
