#include "app/queries/below_target.hpp"

#include "app/queries/kpi.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace mizan::app {
namespace {

bool is_below(const core::SchemeLine& line, const core::Figure& figure) {
    return core::against_target(line, figure) == core::AgainstTarget::below;
}

Ratio lost_by(const core::SchemeLine& line, const core::Figure& figure) {
    return Ratio{line.weight} * (Ratio{100} - core::line_points(line, *figure.value)) / Ratio{100};
}

/// The first of a KPI: of several currencies the one a card would show.
const core::Figure* figure_of(const KpiGroup& group, const std::string& kpi) {
    const auto found = std::ranges::find(group.figures, kpi, &core::Figure::kpi);
    return found == group.figures.end() ? nullptr : &*found;
}

const KpiGroup* group_of(const KpiAnswer& answer, Month month) {
    const auto found =
        std::ranges::find_if(answer.groups, [&](const KpiGroup& group) { return group.key == month.iso(); });
    return found == answer.groups.end() ? nullptr : &*found;
}

const core::KpiDefinition& definition_of(const std::vector<core::KpiDefinition>& all, const std::string& kpi) {
    return *std::ranges::find(all, kpi, &core::KpiDefinition::id);
}

/// The line of the same KPI on the same person's card, where its marks are the same.
const core::CardLine* same_line(const ScorecardAnswer& answer, PersonId person, const core::SchemeLine& wanted) {
    for (const Scorecard& card : answer.cards)
        if (card.person == person)
            for (const core::CardLine& line : card.card.lines)
                if (line.line == wanted) return &line;
    return nullptr;
}

void greatest_loss_first(std::vector<BelowTarget>& found) {
    std::ranges::stable_sort(found, [](const BelowTarget& one, const BelowTarget& other) {
        if (one.lost != other.lost) return one.lost > other.lost;
        return std::tie(one.agent, one.kpi.id) < std::tie(other.agent, other.kpi.id);
    });
}

std::vector<BelowTarget> of_everybody(const ScorecardAnswer& cards, const KpiAnswer& together, Month month) {
    std::vector<BelowTarget> found;
    const KpiGroup *now = group_of(together, month), *before = group_of(together, Month{month.number - 1});
    if (cards.cards.size() < 2 || now == nullptr || before == nullptr) return found;
    for (const core::SchemeLine& line : cards.scheme.lines) {
        const core::Figure *figure = figure_of(*now, line.kpi), *earlier = figure_of(*before, line.kpi);
        if (line.adjusted || figure == nullptr || earlier == nullptr) continue;
        if (!is_below(line, *figure) || !is_below(line, *earlier)) continue;
        found.push_back({{},
                         {},
                         {},
                         definition_of(cards.definitions, line.kpi),
                         *figure,
                         *earlier,
                         line.target,
                         lost_by(line, *figure)});
    }
    greatest_loss_first(found);
    return found;
}

std::vector<BelowTarget> of_agents(const ScorecardAnswer& cards, const ScorecardAnswer& earlier,
                                   const std::set<std::string>& of_all) {
    std::vector<BelowTarget> found;
    for (const Scorecard& card : cards.cards)
        for (const core::CardLine& line : card.card.lines) {
            if (!line.counted || of_all.contains(line.line.kpi) || !is_below(line.line, line.figure)) continue;
            const core::CardLine* before = same_line(earlier, card.person, line.line);
            if (before == nullptr || !is_below(before->line, before->figure)) continue;
            found.push_back({card.person, card.name, card.name_ar, definition_of(cards.definitions, line.line.kpi),
                             line.figure, before->figure, line.line.target, lost_by(line.line, line.figure)});
        }
    greatest_loss_first(found);
    std::set<PersonId> named;
    std::erase_if(found, [&](const BelowTarget& one) { return !named.insert(one.person).second; });
    return found;
}

} // namespace

Result<std::vector<BelowTarget>> below_target(App& app, Month month, const std::string& team, const Asking& asking,
                                              const Progress& progress) {
    const Month previous{month.number - 1};
    ScorecardQuestion question;
    question.team = team;
    question.resamples = 0;
    question.asking = asking;
    question.period = Period::of(month);
    const auto cards = scorecards(app, question, progress);
    if (!cards) return cards.refusal();
    question.period = Period::of(previous);
    question.scheme = cards->scheme.id;
    const auto earlier = scorecards(app, question, progress);
    if (!earlier) return earlier.refusal();

    KpiQuestion both;
    both.period = {previous.first(), month.end(), previous.iso() + ".." + month.iso()};
    both.by = GroupBy::month;
    both.team = team;
    both.asking = asking;
    for (const core::SchemeLine& line : cards->scheme.lines)
        both.kpis.push_back(line.kpi);
    const auto together = kpis(app, both, progress);
    if (!together) return together.refusal();

    std::vector<BelowTarget> found = of_everybody(*cards, *together, month);
    std::set<std::string> of_all;
    for (const BelowTarget& one : found)
        of_all.insert(one.kpi.id);
    const auto alone = of_agents(*cards, *earlier, of_all);
    found.insert(found.end(), alone.begin(), alone.end());
    return found;
}

} // namespace mizan::app
