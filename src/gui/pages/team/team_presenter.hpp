#pragma once
#include "app/queries/scorecard.hpp"
#include "gui/forms/field.hpp"
#include "gui/words/verdict.hpp"
#include "text/voice.hpp"

#include <string>
#include <vector>

namespace mizan::gui {

struct TeamView {
    Text title, subtitle, message;
    Choice team_choice, measure_choice;
    Switch by_team;
    Text find;
    Action open_scorecard, columns, export_report, what_is_this;
    Place content, table, funnel;
    static const Fields<TeamView>& fields();
};

/// One agent, ready to be shown.
struct TeamRow {
    struct Cell {
        std::string value, n;
        Verdict verdict;
    };
    std::string key; // the name that questions use; of a heading empty
    std::string agent, team, total, interval, band, stability;
    report::Tone band_tone = report::Tone::plain;
    int band_level = 0;
    report::Chart bar;
    std::optional<report::Chart> trend; // of the chosen measure
    Verdict target, expectation;        // of the chosen measure; two words that never stand for one another
    bool heading = false;               // of a team: only `agent` has words
    std::vector<Cell> cells;            // one for each line of the scheme
};

/// The agents of a period as a table. Stands by name until a person sorts it: intervals that overlap do not rank.
class TeamPresenter {
public:
    explicit TeamPresenter(text::Voice voice) : voice_{std::move(voice)} {}

    /// Columns before the lines of the scheme.
    enum Column { agent, team_name, total, target, expectation, bar, band, trend, stability, first_line };

    const TeamView& view() const { return view_; }
    const std::vector<TeamRow>& rows() const { return rows_; }       // as shown: filtered and sorted
    const std::vector<std::string>& lines() const { return lines_; } // headers of the scheme's lines
    /// The KPIs of the scheme's lines.
    std::vector<core::KpiDefinition> measures() const;

    void show_waiting(const Period& period);
    void show(app::ScorecardAnswer answer);
    void show_refusal(const Refusal& refusal);
    void choose_team(int index); // 0: everybody
    void find(std::string part_of_name);
    /// Missing values last, whichever the direction.
    void sort_by(int column, bool ascending);
    void choose_row(int row); // -1: none
    int chosen_row() const;   // -1: none
    /// Which line of the scheme the funnel and the trends are of.
    void choose_measure(int line);
    void group_by_team(bool on);
    /// The shares of those who are shown, adjusted where they were compared; nothing where the measure is no share.
    const std::optional<report::Chart>& funnel() const { return funnel_; }
    const std::string& funnel_note() const { return funnel_note_; }
    /// The row of a point of the funnel; -1: none.
    int row_of_point(std::size_t point) const;

private:
    void arrange();
    void show_measures();
    void show_funnel();
    void show_raw_funnel();
    const core::Reference* reference() const; // of the chosen measure's shares, where they were compared
    void add_headings();
    bool passes(const app::Scorecard& card) const;
    bool before(const app::Scorecard& left, const app::Scorecard& right) const;
    TeamRow row_of(const app::Scorecard& card) const;

    text::Voice voice_;
    TeamView view_;
    app::ScorecardAnswer answer_;
    std::vector<TeamRow> rows_;
    std::vector<std::string> lines_, teams_;
    std::string part_of_name_;
    int sort_column_ = agent;
    bool ascending_ = true;
    std::string measure_, chosen_; // a KPI's id; an agent, as questions name them
    std::optional<report::Chart> funnel_;
    std::string funnel_note_;
    std::vector<std::string> points_; // the agents of the funnel's points
};

} // namespace mizan::gui
