#include "gui/pages/scorecard/scorecard_presenter.hpp"

#include "core/fairness/method.hpp"
#include "report/documents/words.hpp"
#include "report/documents/work_plots.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {

const Fields<ScorecardView>& ScorecardView::fields() {
    using V = ScorecardView;
    static const Fields<V> all{{"title", &V::title},
                               {"subtitle", &V::subtitle},
                               {"message", &V::message},
                               {"agent", &V::agent},
                               {"previous_agent", &V::previous_agent},
                               {"next_agent", &V::next_agent},
                               {"total", &V::total},
                               {"interval", &V::interval},
                               {"band", &V::band},
                               {"stability", &V::stability},
                               {"counted_weight", &V::counted_weight},
                               {"next_step", &V::next_step},
                               {"notes", &V::notes},
                               {"band_icon", &V::band_icon},
                               {"total_chart", &V::total_chart},
                               {"lines", &V::lines},
                               {"comparison", &V::comparison},
                               {"comparison_title", &V::comparison_title},
                               {"comparison_note", &V::comparison_note},
                               {"summary", &V::summary},
                               {"content", &V::content},
                               {"trend_chart", &V::trend_chart},
                               {"responses_chart", &V::responses_chart},
                               {"openings_chart", &V::openings_chart},
                               {"why", &V::why},
                               {"print", &V::print},
                               {"what_is_this", &V::what_is_this},
                               {"export_report", &V::export_report}};
    return all;
}

void ScorecardPresenter::show_agents(const app::ScorecardAnswer& everybody) {
    agents_.clear();
    for (const auto& card : everybody.cards)
        agents_.push_back({card.name, report::shown_name(voice_, card.name, card.name_ar)});
    view_.agent.entries.clear();
    for (const auto& agent : agents_)
        view_.agent.entries.push_back(agent.shown);
    const bool known = std::any_of(agents_.begin(), agents_.end(), [this](const Agent& a) { return a.name == agent_; });
    if (!known) agent_ = agents_.empty() ? "" : agents_.front().name;
    mark_agent();
    if (agents_.empty()) {
        clear_card();
        view_.message.shown = text::say(voice_, "gui.team.nobody");
    }
}

void ScorecardPresenter::choose_agent(const std::string& name) {
    agent_ = name;
    mark_agent();
}

void ScorecardPresenter::choose_agent(int index) {
    if (index >= 0 && index < static_cast<int>(agents_.size()))
        choose_agent(agents_[static_cast<std::size_t>(index)].name);
}

void ScorecardPresenter::step_agent(int by) {
    choose_agent(view_.agent.chosen + by);
}

void ScorecardPresenter::mark_agent() {
    const auto found =
        std::find_if(agents_.begin(), agents_.end(), [this](const Agent& a) { return a.name == agent_; });
    view_.agent.chosen = found == agents_.end() ? -1 : static_cast<int>(found - agents_.begin());
    view_.previous_agent.enabled = view_.agent.chosen > 0;
    view_.next_agent.enabled = view_.agent.chosen >= 0 && view_.agent.chosen + 1 < static_cast<int>(agents_.size());
    if (found != agents_.end()) view_.title.shown = found->shown;
}

void ScorecardPresenter::show_waiting(const Period& period) {
    view_.subtitle.shown = text::period(voice_, period);
    view_.message.shown = "";
}

void ScorecardPresenter::clear_card() {
    lines_.clear();
    compared_.clear();
    total_chart_.reset();
    responses_.reset();
    openings_.reset();
    band_level_ = 0;
    for (auto* words :
         {&view_.total, &view_.interval, &view_.band, &view_.stability, &view_.counted_weight, &view_.next_step,
          &view_.notes, &view_.comparison_title, &view_.comparison_note, &view_.message})
        words->shown.clear();
    view_.content.visible = view_.comparison.visible = false;
    view_.trend_chart.visible = view_.responses_chart.visible = view_.openings_chart.visible = false;
    view_.print.enabled = view_.export_report.enabled = view_.what_is_this.enabled = false;
    measures_.clear();
    choose_line(-1);
}

void ScorecardPresenter::show_refusal(const Refusal& refusal) {
    clear_card();
    view_.message.shown = text::say(voice_, refusal);
}

void ScorecardPresenter::show(const app::ScorecardAnswer& answer) {
    clear_card();
    show_waiting(answer.period);
    if (answer.cards.empty()) {
        view_.message.shown = text::say(voice_, "gui.team.nobody");
        return;
    }
    const auto& scorecard = answer.cards.front();
    const auto& card = scorecard.card;
    view_.title.shown = report::shown_name(voice_, scorecard.name, scorecard.name_ar);
    if (!scorecard.team.empty())
        view_.subtitle.shown = text::say(voice_, "gui.scorecard.subtitle",
                                         {{"team", report::shown_name(voice_, scorecard.team, scorecard.team_ar)},
                                          {"period", text::period(voice_, answer.period)}});
    view_.total.shown = card.total ? text::points(voice_, *card.total) : "–";
    if (card.low && card.high)
        view_.interval.shown = text::say(voice_, "gui.scorecard.interval",
                                         {{"interval", text::say(voice_, "format.interval",
                                                                 {{"low", text::points(voice_, *card.low)},
                                                                  {"high", text::points(voice_, *card.high)}})}});
    view_.band.shown = text::say_word(voice_, "band", card.band.empty() ? "not_scored" : card.band);
    if (card.stability)
        view_.stability.shown =
            text::say(voice_, "report.stability_note", {{"share", text::share(voice_, *card.stability, 0)}});
    view_.counted_weight.shown = text::say(voice_, card.scored ? "gui.scorecard.counted_weight" : "report.not_scored",
                                           {{"weight", static_cast<std::int64_t>(card.counted_weight)}});
    view_.next_step.shown = report::next_step(voice_, card);
    band_tone_ = report::band_tone(card.band);
    band_level_ = gui::band_level(answer.scheme, card.band);
    total_chart_ = report::band_bar(voice_, answer.scheme, card);
    for (const auto& line : card.lines) {
        lines_.push_back(line_of(answer, scorecard, line));
        measures_.push_back(report::definition_of(answer, line.line.kpi));
    }
    show_comparison(answer, card);
    view_.what_is_this.enabled = !measures_.empty();
    view_.content.visible = true;
    view_.trend_chart.visible = trend().has_value();
    view_.print.enabled = view_.export_report.enabled = true;
}

void ScorecardPresenter::show(const app::ReportContents& contents) {
    show(contents.scorecards);
    if (contents.scorecards.cards.empty()) return;
    const auto& scorecard = contents.scorecards.cards.front();
    for (const auto& profile : contents.work.people)
        if (profile.person == scorecard.person)
            if (auto plot = report::response_plot(voice_, profile.first_response, scorecard.card))
                responses_ = report::Chart{text::say(voice_, "report.responses"), *std::move(plot)};
    if (auto map = report::openings_map(voice_, contents.work))
        openings_ = report::Chart{text::say(voice_, "report.openings"), *std::move(map)};
    openings_note_ = text::say(voice_, "report.openings_note",
                               {{"zone", text::isolated(voice_, contents.scorecards.organisation_timezone)}});
    view_.responses_chart.visible = responses_.has_value();
    view_.openings_chart.visible = openings_.has_value();
}

void ScorecardPresenter::show_comparison(const app::ScorecardAnswer& answer, const core::Card& card) {
    std::string spreads;
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
        const auto& line = card.lines[i];
        const auto& definition = report::definition_of(answer, line.line.kpi);
        if (!line.comparison || core::comparison_method(definition) == core::ComparisonMethod::none) continue;
        const auto name = kpi_name(voice_, definition);
        compared_.push_back({name, report::comparison_words(voice_, definition, line), expectation_of(voice_, line)});
        if (i < answer.comparisons.size())
            spreads += "\n" + name + ": " + report::spread_note(voice_, answer.comparisons[i].reference);
    }
    view_.comparison.visible = !compared_.empty();
    if (compared_.empty()) return;
    view_.comparison_title.shown = text::say(voice_, "report.comparison");
    view_.comparison_note.shown = text::say(voice_, "report.comparison_note") + spreads;
}

std::optional<report::Chart> ScorecardPresenter::trend() const {
    if (lines_.empty()) return std::nullopt;
    const bool any = chosen_line_ >= 0 && chosen_line_ < static_cast<int>(lines_.size());
    return lines_[any ? static_cast<std::size_t>(chosen_line_) : 0].trend;
}

void ScorecardPresenter::choose_line(int line) {
    chosen_line_ = line;
    view_.why.enabled = line >= 0 && line < static_cast<int>(lines_.size());
}

ScorecardLine ScorecardPresenter::line_of(const app::ScorecardAnswer& answer, const app::Scorecard& scorecard,
                                          const core::CardLine& line) const {
    const auto& definition = report::definition_of(answer, line.line.kpi);
    const auto& figure = line.figure;
    ScorecardLine row;
    row.kpi = line.line.kpi;
    row.name = kpi_name(voice_, definition);
    row.weight = text::say(voice_, "gui.scorecard.weight", {{"weight", static_cast<std::int64_t>(line.line.weight)}});
    const auto read = report::read_figure(line);
    row.value = text::figure_value(voice_, definition.unit, read.value, figure.currency);
    row.raw = report::raw_note(voice_, definition, line);
    row.note = text::say(voice_, "report.target_note",
                         {{"target", text::figure_value(voice_, definition.unit, line.line.target)}});
    row.n = text::number(voice_, figure.n);
    row.interval = text::interval(voice_, definition.unit, read.low, read.high, figure.currency);
    row.verdict = verdict_of(voice_, line);
    row.points = line.points ? text::points(voice_, *line.points) : "–";
    row.contribution = line.contribution ? text::points(voice_, *line.contribution) : "–";
    row.bullet = report::bullet_chart(voice_, definition, line);
    for (const auto& trend : scorecard.trends)
        if (trend.kpi == row.kpi) row.trend = report::trend_chart(voice_, definition, trend, line.line);
    return row;
}

} // namespace mizan::gui
