#include "gui/pages/team/team_presenter.hpp"

#include "report/documents/comparison_words.hpp"
#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace mizan::gui {
namespace {

/// Letters of ASCII without case; other scripts as they stand.
std::string folded(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

template <class T>
int compare(const T& left, const T& right) {
    return left < right ? -1 : right < left ? 1 : 0;
}

const core::CardLine* line_of(const app::Scorecard& card, int line) {
    const auto index = static_cast<std::size_t>(line);
    return index < card.card.lines.size() ? &card.card.lines[index] : nullptr;
}

} // namespace

const Fields<TeamView>& TeamView::fields() {
    using V = TeamView;
    static const Fields<V> all{{"title", &V::title},
                               {"subtitle", &V::subtitle},
                               {"message", &V::message},
                               {"team_choice", &V::team_choice},
                               {"find", &V::find},
                               {"open_scorecard", &V::open_scorecard},
                               {"what_is_this", &V::what_is_this},
                               {"columns", &V::columns},
                               {"export_report", &V::export_report},
                               {"measure_choice", &V::measure_choice},
                               {"by_team", &V::by_team},
                               {"content", &V::content},
                               {"table", &V::table},
                               {"funnel", &V::funnel}};
    return all;
}

void TeamPresenter::show_waiting(const Period& period) {
    view_.title.shown = text::say(voice_, "gui.team.title", {{"period", text::period(voice_, period)}});
    view_.message.shown = "";
}

std::vector<core::KpiDefinition> TeamPresenter::measures() const {
    std::vector<core::KpiDefinition> measures;
    for (const auto& line : answer_.scheme.lines)
        measures.push_back(report::definition_of(answer_, line.kpi));
    return measures;
}

void TeamPresenter::show(app::ScorecardAnswer answer) {
    answer_ = std::move(answer);
    show_waiting(answer_.period);
    view_.subtitle.shown = text::say(voice_, "gui.team.subtitle",
                                     {{"n", static_cast<std::int64_t>(answer_.cards.size())},
                                      {"scheme", text::scheme_name(voice_, answer_.scheme)}});
    show_measures();
    lines_.clear();
    for (const auto& line : answer_.scheme.lines)
        lines_.push_back(kpi_name(voice_, report::definition_of(answer_, line.kpi)));
    const std::string chosen =
        view_.team_choice.chosen > 0 ? teams_[static_cast<std::size_t>(view_.team_choice.chosen)] : "";
    std::set<std::string> names;
    for (const auto& card : answer_.cards)
        if (!card.team.empty()) names.insert(report::shown_name(voice_, card.team, card.team_ar));
    teams_ = {text::say(voice_, "gui.team.everybody")};
    teams_.insert(teams_.end(), names.begin(), names.end());
    view_.team_choice.entries = teams_;
    const auto again = std::find(teams_.begin(), teams_.end(), chosen);
    view_.team_choice.chosen = again == teams_.end() ? 0 : static_cast<int>(again - teams_.begin());
    view_.team_choice.visible = teams_.size() > 2;
    view_.what_is_this.enabled = !lines_.empty();
    arrange();
}

void TeamPresenter::show_refusal(const Refusal& refusal) {
    answer_.cards.clear();
    view_.subtitle.shown = "";
    arrange();
    view_.message.shown = text::say(voice_, refusal);
}

void TeamPresenter::choose_team(int index) {
    view_.team_choice.chosen = index;
    arrange();
}

void TeamPresenter::find(std::string part_of_name) {
    view_.find.shown = part_of_name;
    part_of_name_ = folded(std::move(part_of_name));
    arrange();
}

void TeamPresenter::sort_by(int column, bool ascending) {
    sort_column_ = column;
    ascending_ = ascending;
    arrange();
}

void TeamPresenter::choose_row(int row) {
    const bool any = row >= 0 && row < static_cast<int>(rows_.size());
    const std::string before = std::exchange(chosen_, any ? rows_[static_cast<std::size_t>(row)].key : "");
    view_.open_scorecard.enabled = !chosen_.empty();
    if (chosen_ != before) show_funnel();
}

void TeamPresenter::arrange() {
    std::vector<const app::Scorecard*> order;
    for (const auto& card : answer_.cards)
        if (passes(card)) order.push_back(&card);
    std::stable_sort(order.begin(), order.end(),
                     [this](const auto* left, const auto* right) { return before(*left, *right); });
    rows_.clear();
    for (const auto* card : order)
        rows_.push_back(row_of(*card));
    if (view_.by_team.on) add_headings();
    view_.content.visible = !rows_.empty();
    view_.export_report.enabled = !answer_.cards.empty();
    view_.message.shown = rows_.empty() ? text::say(voice_, "gui.team.nobody") : "";
    choose_row(chosen_row());
    show_funnel();
}

bool TeamPresenter::passes(const app::Scorecard& card) const {
    if (view_.team_choice.chosen > 0 && report::shown_name(voice_, card.team, card.team_ar) !=
                                            teams_[static_cast<std::size_t>(view_.team_choice.chosen)])
        return false;
    return part_of_name_.empty() || folded(card.name).find(part_of_name_) != std::string::npos ||
           card.name_ar.find(part_of_name_) != std::string::npos;
}

bool TeamPresenter::before(const app::Scorecard& left, const app::Scorecard& right) const {
    const auto by_value = [this](const auto& a, const auto& b) {
        if (a.has_value() != b.has_value()) return a.has_value(); // what is missing stands last
        if (!a) return false;
        const int order = compare(*a, *b);
        return ascending_ ? order < 0 : order > 0;
    };
    const auto by_text = [this](const std::string& a, const std::string& b) { return ascending_ ? a < b : b < a; };
    switch (sort_column_) {
    case agent:
        return by_text(report::shown_name(voice_, left.name, left.name_ar),
                       report::shown_name(voice_, right.name, right.name_ar));
    case team_name: return by_text(left.team, right.team);
    case total:
    case bar: return by_value(left.card.total, right.card.total);
    case band: {
        const int order = band_level(answer_.scheme, left.card.band) - band_level(answer_.scheme, right.card.band);
        return ascending_ ? order < 0 : order > 0;
    }
    case stability: return by_value(left.card.stability, right.card.stability);
    case trend:
    case target:
    case expectation: return false; // words do not rank
    default: break;
    }
    const auto* a = line_of(left, sort_column_ - first_line);
    const auto* b = line_of(right, sort_column_ - first_line);
    return a != nullptr && b != nullptr && by_value(report::read_figure(*a).value, report::read_figure(*b).value);
}

TeamRow TeamPresenter::row_of(const app::Scorecard& card) const {
    TeamRow row;
    row.key = card.name;
    row.agent = report::shown_name(voice_, card.name, card.name_ar);
    row.team = card.team.empty() ? "" : report::shown_name(voice_, card.team, card.team_ar);
    row.total = card.card.total ? text::points(voice_, *card.card.total) : "–";
    if (card.card.low && card.card.high)
        row.interval =
            text::say(voice_, "format.interval",
                      {{"low", text::points(voice_, *card.card.low)}, {"high", text::points(voice_, *card.card.high)}});
    row.band = text::say_word(voice_, "band", card.card.band.empty() ? "not_scored" : card.card.band);
    row.band_tone = report::band_tone(card.card.band);
    row.band_level = band_level(answer_.scheme, card.card.band);
    row.stability = card.card.stability ? text::share(voice_, *card.card.stability, 0) : "–";
    row.bar = report::band_bar(voice_, answer_.scheme, card.card);
    for (const auto& line : card.card.lines) {
        const auto& definition = report::definition_of(answer_, line.line.kpi);
        for (const auto& of_line : card.trends)
            if (of_line.kpi == measure_ && line.line.kpi == measure_)
                row.trend = report::trend_chart(voice_, definition, of_line, line.line);
        if (line.line.kpi == measure_) {
            row.target = verdict_of(voice_, line);
            row.expectation = expectation_of(voice_, line);
        }
        const auto value = report::read_figure(line).value;
        row.cells.push_back({text::figure_value(voice_, definition.unit, value, line.figure.currency),
                             text::number(voice_, line.figure.n), verdict_of(voice_, line)});
    }
    return row;
}

} // namespace mizan::gui
