#include "app/queries/scorecard.hpp"

#include "app/queries/kpi.hpp"
#include "app/queries/scheme_choice.hpp"
#include "app/queries/standpoint.hpp"
#include "app/queries/work.hpp"
#include "app/segments.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

constexpr std::int32_t months_of_trend = 12;

/// The months whose segments the question reads: the period's, those of a line's own window, and of the trend.
SegmentRange months_read(const ScorecardQuestion& question, const core::Scheme& scheme) {
    SegmentRange range = months_of(question.period);
    for (const core::SchemeLine& line : scheme.lines)
        if (line.trailing_days)
            range.first = std::min(range.first, Month::of(question.period.end - *line.trailing_days));
    if (question.trends) range.first = std::min(range.first, Month{range.last.number - months_of_trend + 1});
    return range;
}

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

/// Makes the card of one person after another.
class Scoring {
public:
    Scoring(Reader& reader, const ScorecardQuestion& question, const Standpoint& point, ScorecardAnswer& answer)
        : question_{question}, point_{point}, answer_{answer} {
        for (const core::KpiDefinition& kpi : answer.definitions) {
            hours_asked_ = hours_asked_ || kpi.section == core::Section::hours;
            stocks_asked_ = stocks_asked_ || kpi.section == core::Section::stock;
        }
        const Instant until = std::min(point.scope.to, point.as_of);
        if (hours_asked_ && point.scope.from < until)
            hours_ = hours_worked(reader, std::nullopt, point.scope.from, until, point.known_at);
        if (stocks_asked_)
            for (const OpenRow& row : open_work(reader, point, until)) {
                core::OpenWork& work = open_[row.owner];
                ++work.backlog;
                work.overdue += row.overdue;
            }
    }

    Scorecard card_of(PersonId person, const std::vector<core::Segment>& segments) {
        Scorecard card;
        describe(card, person, segments);
        const core::CardRequest request{person,
                                        question_.period.name,
                                        point_.scope,
                                        point_.as_of < point_.scope.to,
                                        point_.rules,
                                        question_.resamples,
                                        point_.rulebook.currencies};
        const auto hours = hours_.find(person);
        card.card = core::score(answer_.scheme, answer_.definitions, segments, request,
                                hours == hours_.end() ? core::HoursWorked{} : hours->second, open_of(person));
        if (question_.trends) card.trends = trends(segments);
        return card;
    }

    /// On the period's last day, or today where that is still to come.
    TeamId home_team(PersonId person, const std::vector<core::Segment>& segments) const {
        const Date last_day = std::min(question_.period.end - 1, point_.rulebook.zone.date_of(point_.as_of));
        const TeamId team = point_.rulebook.team_of(person, last_day);
        return team ? team : team_of_most_rows(segments, point_.scope);
    }

private:
    void describe(Scorecard& card, PersonId person, const std::vector<core::Segment>& segments) const {
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

    core::OpenWork open_of(PersonId person) const {
        if (!stocks_asked_) return {};
        const auto found = open_.find(person);
        core::OpenWork work = found == open_.end() ? core::OpenWork{} : found->second;
        work.known = true;
        return work;
    }

    std::vector<Trend> trends(const std::vector<core::Segment>& segments) const {
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

    /// Of a KPI of money the first currency, as on the card.
    static void add_month(std::vector<Trend>& trends, Month month, const std::vector<core::Figure>& figures) {
        for (Trend& trend : trends) {
            const auto found = std::find_if(figures.begin(), figures.end(),
                                            [&](const core::Figure& figure) { return figure.kpi == trend.kpi; });
            if (found != figures.end()) trend.months.emplace_back(month, *found);
        }
    }

    const ScorecardQuestion& question_;
    const Standpoint& point_;
    ScorecardAnswer& answer_;
    bool hours_asked_ = false, stocks_asked_ = false;
    std::map<PersonId, core::HoursWorked> hours_;
    std::map<PersonId, core::OpenWork> open_;
};

bool any_in_scope(const std::vector<core::Segment>& segments, const core::Scope& scope) {
    return std::any_of(segments.begin(), segments.end(),
                       [&](const core::Segment& segment) { return app::any_in_scope(segment, scope); });
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

} // namespace

Result<ScorecardAnswer> scorecards(App& app, const ScorecardQuestion& question, const Progress& progress) {
    auto reader = app.store->read();
    if (reader->interaction_count() == 0) return Refusal{"no_interactions", {}};
    Standpoint point = standpoint(app, *reader, question.period, question.asking);
    const auto all = kpi_definitions(*reader, point.known_at);
    auto scheme = choose_scheme(*reader, point, question.scheme, all);
    if (!scheme) return scheme.refusal();
    std::optional<TeamId> team;
    SegmentRange range = months_read(question, *scheme);
    if (!question.agent.empty()) {
        const auto person = find_agent(point.rulebook, question.agent);
        if (!person) return person.refusal();
        range.person = *person;
    }
    if (!question.team.empty()) {
        const auto found = find_team(point.rulebook, question.team);
        if (!found) return found.refusal();
        team = *found;
    }

    reader.reset();
    reader = reader_with_segments(app, range, question.asking.known_at, progress);
    ScorecardAnswer answer{question.period,
                           point.as_of,
                           point.known_at,
                           reader->organisation().timezone,
                           *scheme,
                           definitions_of(*scheme, all),
                           {},
                           point.rulebook.version};
    Scoring scoring{*reader, question, point, answer};

    std::vector<core::Segment> of_person;
    const auto finish_person = [&] {
        if (of_person.empty()) return;
        const PersonId person = of_person.front().person;
        const bool asked = range.person || any_in_scope(of_person, point.scope);
        if (person && asked && (!team || scoring.home_team(person, of_person) == *team)) {
            progress.step("scoring", static_cast<std::int64_t>(answer.cards.size()));
            answer.cards.push_back(scoring.card_of(person, of_person));
        }
        of_person.clear();
    };
    for_each_segment(
        app, *reader, range, point.past,
        [&](const core::Segment& segment) {
            if (!of_person.empty() && of_person.front().person != segment.person) finish_person();
            of_person.push_back(segment);
        },
        progress);
    finish_person();
    if (range.person && answer.cards.empty() && !team) answer.cards.push_back(scoring.card_of(*range.person, {}));
    std::stable_sort(answer.cards.begin(), answer.cards.end(),
                     [](const Scorecard& one, const Scorecard& other) { return one.name < other.name; });
    return answer;
}

} // namespace mizan::app
