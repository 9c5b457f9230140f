#include "app/queries/cycles/fairness_statement.hpp"

#include "app/queries/standpoint.hpp"
#include "app/segments.hpp"

#include <map>
#include <numeric>

namespace mizan::app {
namespace {

const std::string not_known{"not_known"};

std::string tenure_on(const core::Person& person, Date date) {
    if (!person.employed_from || date < *person.employed_from) return not_known;
    const std::int64_t days = date.days() - person.employed_from->days();
    if (days < 183) return "under_6_months";
    if (days < 365) return "under_1_year";
    return days < 3 * 365 ? "under_3_years" : "3_years_or_more";
}

/// By person, how many interactions came by each channel.
using ChannelCounts = std::map<PersonId, std::array<std::int64_t, core::channel_count>>;

ChannelCounts channel_counts(App& app, Reader& reader, const CycleBasis& basis, const Progress& progress) {
    ChannelCounts counts;
    core::Scope scope;
    std::tie(scope.from, scope.to) = core::instants(reader.rulebook(basis.known_at).zone, basis.period);
    const auto count = [&](const core::Segment& segment) {
        for (const core::SegmentRow& row : segment.rows)
            if (in_scope(row, scope)) ++counts[segment.person][static_cast<std::size_t>(row.channel)];
    };
    for_each_segment(app, reader, months_of(basis.period), basis.known_at, count, progress);
    return counts;
}

std::string main_channel(const ChannelCounts& counts, PersonId person) {
    const auto found = counts.find(person);
    if (found == counts.end()) return not_known;
    const auto all = std::accumulate(found->second.begin(), found->second.end(), std::int64_t{0});
    for (std::size_t i = 0; i < core::channel_count; ++i)
        if (found->second[i] * 2 > all) return std::string{core::code_names<core::Channel>[i]};
    return "mixed";
}

struct Grouped {
    std::map<std::string, core::GroupCount> groups;
    void add(std::string group, bool selected) {
        if (group.empty()) group = not_known;
        core::GroupCount& count = groups[group];
        count.group = group;
        ++count.people;
        count.selected += selected ? 1 : 0;
    }
};

} // namespace

Result<FairnessStatement> fairness_statement(App& app, std::int64_t number, const Asking& asking,
                                             const Progress& progress) {
    const auto reader = app.store->read();
    if (auto may = may_read_cycles(*reader, asking.actor, present(app, *reader)); !may) return may.refusal();
    const auto view = cycle_view(app, number, asking);
    if (!view) return view.refusal();
    const CycleBasis& basis = view->result.basis;
    const core::Rulebook rulebook = reader->rulebook(basis.known_at);
    const ChannelCounts channels = channel_counts(app, *reader, basis, progress);
    const Date last = basis.period.end - 1;
    std::array<Grouped, fairness_grouping_names.size()> grouped;
    FairnessStatement statement{view->cycle, 0, 0, {}};
    for (const CycleRow& row : view->result.rows) {
        const bool selected = row.amount() > 0;
        ++statement.people;
        statement.selected += selected ? 1 : 0;
        const core::Engagement* engagement = rulebook.engagement_of(row.person, last);
        const core::Person* person = person_of(rulebook, row.person);
        grouped[0].add(row.team, selected);
        grouped[1].add(main_channel(channels, row.person), selected);
        grouped[2].add(engagement ? engagement->shift : not_known, selected);
        grouped[3].add(engagement ? engagement->grade : not_known, selected);
        grouped[4].add(person ? tenure_on(*person, last) : not_known, selected);
    }
    for (std::size_t i = 0; i < grouped.size(); ++i) {
        std::vector<core::GroupCount> counts;
        for (const auto& [name, count] : grouped[i].groups)
            counts.push_back(count);
        statement.tables.push_back({static_cast<FairnessGrouping>(i), core::adverse_impact(counts)});
    }
    return statement;
}

} // namespace mizan::app
