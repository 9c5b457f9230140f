#pragma once
#include "app/commands/report.hpp"
#include "gui/forms/field.hpp"
#include "gui/words/verdict.hpp"
#include "report/documents/comparison_words.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct ScorecardView {
    Text title, subtitle, message;
    Choice agent;
    Action previous_agent, next_agent;
    Text total, interval, band, stability, counted_weight, next_step, notes, comparison_title, comparison_note;
    Place content, band_icon, total_chart, lines, comparison, summary, trend_chart, responses_chart, openings_chart;
    Action why, print, export_report, what_is_this;
    static const Fields<ScorecardView>& fields();
};

/// A KPI of the card, ready to be shown.
struct ScorecardLine {
    std::string kpi; // its id
    std::string name, weight, value, note, n, interval, points, contribution;
    Verdict verdict;
    std::string raw; // of an adjusted value: as it was counted
    report::Chart bullet;
    std::optional<report::Chart> trend;
};

/// A line against what the same work gives the group.
struct ComparedLine {
    std::string name;
    report::ComparisonWords words;
    Verdict verdict;
};

/// One agent's card, and the choice among the agents of the period.
class ScorecardPresenter {
public:
    explicit ScorecardPresenter(text::Voice voice) : voice_{std::move(voice)} {}

    const ScorecardView& view() const { return view_; }
    const std::vector<ScorecardLine>& lines() const { return lines_; }
    const std::vector<ComparedLine>& compared() const { return compared_; }
    const std::vector<core::KpiDefinition>& measures() const { return measures_; } // of the lines
    const std::optional<report::Chart>& total_chart() const { return total_chart_; }
    /// The twelve months of the chosen line, else of the first; how long first responses took; when work came.
    std::optional<report::Chart> trend() const;
    const std::optional<report::Chart>& responses() const { return responses_; }
    const std::optional<report::Chart>& openings() const { return openings_; }
    const std::string& openings_note() const { return openings_note_; }
    report::Tone band_tone() const { return band_tone_; }
    int band_level() const { return band_level_; }
    /// The agent as questions name it; empty before there is one.
    const std::string& agent() const { return agent_; }

    /// Who can be chosen: the agents of the period. Keeps the chosen agent where they are among them, else takes the
    /// first.
    void show_agents(const app::ScorecardAnswer& everybody);
    void choose_agent(const std::string& name); // as questions name it
    void choose_agent(int index);
    void step_agent(int by);
    void show_waiting(const Period& period);
    void show(const app::ReportContents& contents); // of the chosen agent, with trends
    void show(const app::ScorecardAnswer& answer);  // the card alone
    void show_refusal(const Refusal& refusal);
    void choose_line(int line); // -1: none

private:
    struct Agent {
        std::string name, shown;
    };
    void mark_agent();
    void clear_card();
    ScorecardLine line_of(const app::ScorecardAnswer& answer, const app::Scorecard& scorecard,
                          const core::CardLine& line) const;
    void show_comparison(const app::ScorecardAnswer& answer, const core::Card& card);

    text::Voice voice_;
    ScorecardView view_;
    std::vector<Agent> agents_;
    std::string agent_;
    std::vector<ScorecardLine> lines_;
    std::vector<ComparedLine> compared_;
    std::vector<core::KpiDefinition> measures_;
    std::optional<report::Chart> total_chart_, responses_, openings_;
    std::string openings_note_;
    int chosen_line_ = -1;
    report::Tone band_tone_ = report::Tone::plain;
    int band_level_ = 0;
};

} // namespace mizan::gui
