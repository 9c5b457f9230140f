#include "app/queries/kpi.hpp"

#include "app/actor.hpp"
#include "app/queries/compared_work.hpp"
#include "app/queries/in_force.hpp"
#include "app/queries/standpoint.hpp"
#include "app/queries/work.hpp"
#include "app/segments.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

/// What a row is grouped under, as a number; 0 where it has none.
using Key = std::int64_t;

bool any_of_section(const std::vector<core::KpiDefinition>& kpis, core::Section section) {
    return std::any_of(kpis.begin(), kpis.end(),
                       [&](const core::KpiDefinition& kpi) { return kpi.section == section; });
}

Key channel_key(core::Channel channel) {
    return static_cast<Key>(channel) + 1;
}

template <class Entry>
Key key_of(GroupBy by, const Entry& entry) {
    switch (by) {
    case GroupBy::team: return entry.team;
    case GroupBy::channel: return channel_key(entry.channel);
    default: return entry.topic;
    }
}

/// Answers one question: streams the segments into a collector per group.
class Grouping {
public:
    Grouping(Reader& reader, const KpiQuestion& question, const Standpoint& point, std::optional<PersonId> person,
             const std::vector<core::KpiDefinition>& kpis)
        : reader_{reader}, question_{question}, point_{point}, person_{person} {
        for (const core::KpiDefinition& kpi : kpis)
            kpis_.push_back(&kpi);
        for (const core::KpiDefinition* kpi : kpis_)
            if (kpi->section == core::Section::hours) hours_kpis_.push_back(kpi);
        if (question.compare && question.by == GroupBy::agent) {
            compared_.emplace(kpis_);
            if (!compared_->any()) compared_.reset();
        }
        read_hours(kpis);
        read_open_work(kpis);
        if (question.by == GroupBy::organisation) collector(0);
        if (question.by == GroupBy::month) add_months();
    }

    void add(const core::Segment& segment) {
        add_to_hours(segment);
        switch (question_.by) {
        case GroupBy::organisation: return collector(0).add(segment);
        case GroupBy::month: return collector(segment.month.number).add(segment);
        case GroupBy::agent: return add_of_agent(segment);
        default: return add_by_row(segment);
        }
    }

    /// Whether everybody's work must be read, though one person is asked for.
    bool compares() const { return compared_.has_value(); }
    std::map<std::string, core::GroupComparison> comparisons() const {
        std::map<std::string, core::GroupComparison> told;
        if (!compared_) return told;
        std::vector<core::GroupComparison> groups = compared_->compared();
        for (std::size_t i = 0; i < kpis_.size(); ++i)
            if (groups[i].reference.method != core::ComparisonMethod::none)
                told.emplace(kpis_[i]->id, std::move(groups[i]));
        return told;
    }

    std::vector<KpiGroup> finish() {
        for (auto& [key, group] : collectors_)
            finish_group(key, group);
        collectors_.clear();
        std::stable_sort(groups_.begin(), groups_.end(), [](const KpiGroup& one, const KpiGroup& other) {
            if (one.key.has_value() != other.key.has_value()) return one.key.has_value();
            return one.key < other.key;
        });
        return std::move(groups_);
    }

private:
    core::FigureCollector& collector(Key key) {
        const auto found = collectors_.find(key);
        if (found != collectors_.end()) return found->second;
        return collectors_
            .emplace(key, core::FigureCollector{kpis_, point_.scope, point_.rules, point_.rulebook.currencies})
            .first->second;
    }

    /// Only who logged time has rows in a rate by the hour, and under the key that the hours have: numerator and
    /// denominator are of the same people.
    void add_to_hours(const core::Segment& segment) {
        const Key month = question_.by == GroupBy::month ? segment.month.number : 0;
        const auto logged = logged_under_.find({segment.person, month});
        if (!hours_kpis_.empty() && logged != logged_under_.end()) hours_collector(logged->second).add(segment);
    }

    core::FigureCollector& hours_collector(Key key) {
        core::Scope scope = point_.scope;
        scope.team.reset(); // of the people asked for, whose rows may be another team's
        return hours_collectors_.try_emplace(key, hours_kpis_, scope, point_.rules).first->second;
    }

    /// Segments come person by person: the one before is finished and dropped.
    void add_of_agent(const core::Segment& segment) {
        if (!any_in_scope(segment, point_.scope)) return;
        const Key key = segment.person.value;
        if (!collectors_.empty() && collectors_.begin()->first != key) {
            finish_group(collectors_.begin()->first, collectors_.begin()->second);
            collectors_.clear();
        }
        core::FigureCollector& of_agent = collector(key);
        if (compared_) of_agent.tell(compared_->of(segment.person));
        of_agent.add(segment);
    }

    void add_by_row(const core::Segment& segment) {
        const auto add_all = [&](const auto& entries) {
            for (const auto& entry : entries)
                if (in_scope(entry, point_.scope)) collector(key_of(question_.by, entry)).add(entry);
        };
        add_all(segment.rows);
        add_all(segment.replies);
        add_all(segment.promises);
        add_all(segment.reviews);
    }

    /// Every month of the period that has begun, so that a month without work is seen.
    void add_months() {
        const SegmentRange range = months_of(question_.period);
        for (Month month = range.first; month <= range.last; ++month.number)
            if (point_.rulebook.zone.start_of(month.first()) <= point_.as_of) collector(month.number);
    }

    void finish_group(Key key, core::FigureCollector& group) {
        if (question_.by == GroupBy::agent && person_ && key != person_->value) return; // read for the comparison
        if (stocks_asked_) {
            core::OpenWork work = open_[key];
            work.known = true;
            group.add(work);
        }
        KpiGroup told = named(key);
        told.figures = group.figures();
        put_hours(key, told.figures);
        groups_.push_back(std::move(told));
    }

    void put_hours(Key key, std::vector<core::Figure>& figures) {
        if (hours_kpis_.empty()) return;
        core::FigureCollector& group = hours_collector(key);
        if (const auto hours = hours_.find(key); hours != hours_.end()) group.add(hours->second);
        for (const core::Figure& found : group.figures())
            for (core::Figure& figure : figures)
                if (figure.kpi == found.kpi) figure = found;
        hours_collectors_.erase(key);
    }

    KpiGroup named(Key key) {
        KpiGroup group;
        if (key == 0) return group;
        switch (question_.by) {
        case GroupBy::organisation: break;
        case GroupBy::agent:
            group.person = PersonId{key};
            if (const core::Person* person = person_of(point_.rulebook, group.person)) {
                group.key = person->name;
                group.key_ar = person->name_ar;
            }
            break;
        case GroupBy::team:
            if (const core::Team* team = app::team_of(point_.rulebook, TeamId{key})) {
                group.key = team->name;
                group.key_ar = team->name_ar;
            }
            break;
        case GroupBy::channel: group.key = core::name_of(static_cast<core::Channel>(key - 1)); break;
        case GroupBy::topic: group.key = reader_.topic_name(TopicId{key}); break;
        case GroupBy::month: group.key = Month{static_cast<std::int32_t>(key)}.iso(); break;
        }
        return group;
    }

    void read_hours(const std::vector<core::KpiDefinition>& kpis) {
        // Hours have no channel or topic.
        if (!any_of_section(kpis, core::Section::hours)) return;
        if (question_.by == GroupBy::channel || question_.by == GroupBy::topic) return;
        if (question_.by != GroupBy::month) return add_hours(point_.scope.from, point_.scope.to, std::nullopt);
        const SegmentRange range = months_of(question_.period);
        for (Month month = range.first; month <= range.last; ++month.number)
            add_hours(std::max(point_.scope.from, point_.rulebook.zone.start_of(month.first())),
                      std::min(point_.scope.to, point_.rulebook.zone.start_of(month.end())), month.number);
    }

    void add_hours(Instant from, Instant to, std::optional<Key> month) {
        const Instant until = std::min(to, point_.as_of);
        if (until <= from) return;
        for (const auto& [who, hours] : hours_worked(reader_, person_, from, until, point_.known_at)) {
            const TeamId team = point_.rulebook.team_of(who, question_.period.end - 1);
            if (point_.scope.team && team != *point_.scope.team) continue;
            Key key = month.value_or(0);
            if (question_.by == GroupBy::agent) key = who.value;
            if (question_.by == GroupBy::team) key = team.value;
            hours_[key] = hours_[key] + hours;
            if (hours.logged > 0s) logged_under_[{who, month.value_or(0)}] = key;
        }
    }

    void read_open_work(const std::vector<core::KpiDefinition>& kpis) {
        if (!any_of_section(kpis, core::Section::stock)) return;
        stocks_asked_ = true;
        if (question_.by != GroupBy::month) return add_open_work(point_.scope.to, std::nullopt);
        const SegmentRange range = months_of(question_.period);
        for (Month month = range.first; month <= range.last; ++month.number)
            add_open_work(std::min(point_.scope.to, point_.rulebook.zone.start_of(month.end())), month.number);
    }

    void add_open_work(Instant at, std::optional<Key> month) {
        for (const OpenRow& row : open_work(reader_, point_, std::min(at, point_.as_of))) {
            if (person_ && row.owner != *person_) continue;
            if (point_.scope.team && row.team != *point_.scope.team) continue;
            Key key = month.value_or(0);
            if (question_.by == GroupBy::agent) key = row.owner.value;
            if (question_.by == GroupBy::team) key = row.team.value;
            if (question_.by == GroupBy::channel) key = channel_key(row.channel);
            if (question_.by == GroupBy::topic) key = row.topic.value;
            core::OpenWork& work = open_[key];
            ++work.backlog;
            work.overdue += row.overdue;
        }
    }

    Reader& reader_;
    const KpiQuestion& question_;
    const Standpoint& point_;
    std::optional<PersonId> person_;
    std::vector<const core::KpiDefinition*> kpis_, hours_kpis_;
    std::optional<ComparedWork> compared_;
    std::map<Key, core::FigureCollector> collectors_, hours_collectors_;
    std::map<std::pair<PersonId, Key>, Key> logged_under_; // by person and, of months, month
    std::map<Key, core::HoursWorked> hours_;
    std::map<Key, core::OpenWork> open_;
    bool stocks_asked_ = false;
    std::vector<KpiGroup> groups_;
};

} // namespace

std::vector<core::KpiDefinition> kpi_definitions(Reader& reader, Instant known_at, Date on) {
    const auto built_in = core::built_in_kpis();
    std::vector<core::KpiDefinition> all(built_in.begin(), built_in.end());
    for (core::KpiDefinition& own : in_force(reader.own_kpis(known_at), on))
        all.push_back(std::move(own));
    return all;
}

Result<KpiAnswer> kpis(App& app, const KpiQuestion& asked, const Progress& progress) {
    KpiQuestion question = asked;
    SegmentRange range = months_of(question.period);
    const auto reader = reader_with_segments(app, range, question.asking.known_at, progress);
    const auto sight = sight_of(app, *reader, question.asking.actor, question.agent);
    if (!sight) return sight.refusal();
    question.agent = sight->agent;
    Standpoint point = standpoint(app, *reader, question.period, question.asking);

    if (question.draft)
        if (auto valid = core::validate(*question.draft); !valid) return valid.refusal();
    auto chosen = question.draft
                      ? Result<std::vector<core::KpiDefinition>>{std::vector{*question.draft}}
                      : chosen_kpis(kpi_definitions(*reader, point.known_at, question.period.first), question.kpis);
    if (!chosen) return chosen.refusal();
    const auto of = whose(point.rulebook, question.agent, question.team);
    if (!of) return of.refusal();
    range.person = of->person;
    if (of->team) point.scope.team = *of->team;

    Grouping grouping{*reader, question, point, range.person, *chosen};
    const auto own = range.person;
    if (grouping.compares()) range.person.reset();
    for_each_segment(
        app, *reader, range, point.past, [&](const core::Segment& segment) { grouping.add(segment); }, progress);
    auto comparisons = grouping.comparisons();
    if (!sight->others)
        for (auto& [kpi, comparison] : comparisons)
            keep_only(comparison, *own);
    auto groups = grouping.finish();
    return KpiAnswer{question.period,        question.by,      point.as_of, point.known_at, std::move(*chosen),
                     std::move(comparisons), std::move(groups)};
}

} // namespace mizan::app
