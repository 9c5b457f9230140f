#include "gui/pages/team/team_presenter.hpp"
#include "report/documents/comparison_words.hpp"
#include "report/documents/words.hpp"
#include "report/documents/work_plots.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <map>

namespace mizan::gui {

/// First the share that weighs most; what was chosen stays where the scheme still has it.
void TeamPresenter::show_measures() {
    view_.measure_choice.entries.clear();
    const auto& lines = answer_.scheme.lines;
    int heaviest = -1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& definition = report::definition_of(answer_, lines[i].kpi);
        view_.measure_choice.entries.push_back(kpi_name(voice_, definition));
        const bool heavier = heaviest < 0 || lines[i].weight > lines[static_cast<std::size_t>(heaviest)].weight;
        if (definition.statistic == core::Statistic::share && heavier) heaviest = static_cast<int>(i);
    }
    const auto again = std::ranges::find(lines, measure_, &core::SchemeLine::kpi);
    view_.measure_choice.chosen =
        again != lines.end() ? static_cast<int>(again - lines.begin()) : std::max(heaviest, lines.empty() ? -1 : 0);
    view_.measure_choice.visible = !lines.empty();
    measure_ = lines.empty() ? "" : lines[static_cast<std::size_t>(view_.measure_choice.chosen)].kpi;
}

void TeamPresenter::choose_measure(int line) {
    if (line < 0 || static_cast<std::size_t>(line) >= answer_.scheme.lines.size()) return;
    view_.measure_choice.chosen = line;
    measure_ = answer_.scheme.lines[static_cast<std::size_t>(line)].kpi;
    arrange();
}

void TeamPresenter::group_by_team(bool on) {
    view_.by_team.on = on;
    arrange();
}

/// The rows of each team together below its name, the teams by name; within them as sorted.
void TeamPresenter::add_headings() {
    std::map<std::string, std::vector<TeamRow>> teams;
    for (auto& row : rows_)
        teams[row.team].push_back(std::move(row));
    rows_.clear();
    for (auto& [team, members] : teams) {
        TeamRow heading;
        heading.heading = true;
        heading.agent = text::say(voice_, "gui.team.group",
                                  {{"team", team.empty() ? text::say(voice_, "gui.team.no_team") : team},
                                   {"n", static_cast<std::int64_t>(members.size())}});
        rows_.push_back(std::move(heading));
        std::ranges::move(members, std::back_inserter(rows_));
    }
}

const core::Reference* TeamPresenter::reference() const {
    const auto& lines = answer_.scheme.lines;
    const auto found = std::ranges::find(lines, measure_, &core::SchemeLine::kpi);
    const auto line = static_cast<std::size_t>(found - lines.begin());
    if (found == lines.end() || line >= answer_.comparisons.size()) return nullptr;
    const auto& reference = answer_.comparisons[line].reference;
    return reference.method == core::ComparisonMethod::share && reference.group_value ? &reference : nullptr;
}

void TeamPresenter::show_funnel() {
    const auto* group = reference();
    if (group == nullptr) return show_raw_funnel();
    std::vector<report::AdjustedPerson> people;
    points_.clear();
    for (const auto& row : rows_)
        for (const auto& card : answer_.cards) {
            if (row.heading || card.name != row.key) continue;
            for (const auto& line : card.card.lines) {
                if (line.line.kpi != measure_ || !line.comparison || !line.comparison->adjusted) continue;
                people.push_back({row.agent, line.comparison->n, *line.comparison->adjusted, line.comparison->verdict,
                                  row.key == chosen_});
                points_.push_back(row.key);
            }
        }
    const auto name = kpi_name(voice_, report::definition_of(answer_, measure_));
    auto plot = report::adjusted_funnel(voice_, people, *group, text::say(voice_, "gui.team.funnel_n"));
    funnel_.reset();
    if (plot) funnel_ = report::Chart{text::say(voice_, "gui.team.adjusted_funnel", {{"kpi", name}}), *std::move(plot)};
    funnel_note_ = text::say(voice_, "report.adjusted_funnel_note") + " " + report::spread_note(voice_, *group) + " " +
                   text::say(voice_, "gui.team.point_note");
    view_.funnel.visible = funnel_.has_value();
}

/// As counted, where nobody was compared.
void TeamPresenter::show_raw_funnel() {
    std::vector<report::FunnelPerson> people;
    bool lower_is_better = false;
    std::string name;
    points_.clear();
    for (const auto& row : rows_)
        for (const auto& card : answer_.cards) {
            if (row.heading || card.name != row.key) continue;
            for (const auto& line : card.card.lines) {
                if (line.line.kpi != measure_ || !line.figure.k || line.figure.n == 0) continue;
                const auto& definition = report::definition_of(answer_, measure_);
                if (definition.statistic != core::Statistic::share) continue;
                name = kpi_name(voice_, definition);
                lower_is_better = definition.better == core::Better::low;
                people.push_back({row.agent, line.figure.n, *line.figure.k, row.key == chosen_});
                points_.push_back(row.key);
            }
        }
    auto plot = report::funnel_plot(voice_, people, text::say(voice_, "gui.team.funnel_n"), lower_is_better);
    funnel_.reset();
    if (plot) funnel_ = report::Chart{text::say(voice_, "gui.team.funnel", {{"kpi", name}}), *std::move(plot)};
    funnel_note_ = text::say(voice_, "gui.team.funnel_note");
    view_.funnel.visible = funnel_.has_value();
}

int TeamPresenter::row_of_point(std::size_t point) const {
    if (point >= points_.size()) return -1;
    const auto found = std::ranges::find(rows_, points_[point], &TeamRow::key);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int TeamPresenter::chosen_row() const {
    if (chosen_.empty()) return -1;
    const auto found = std::ranges::find(rows_, chosen_, &TeamRow::key);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

} // namespace mizan::gui
