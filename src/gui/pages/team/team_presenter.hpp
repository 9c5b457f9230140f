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
    Choice team_choice;
    Text find;
    Action open_scorecard, export_report, what_is_this;
    Place table;
    static const Fields<TeamView>& fields();
};

/// One agent, ready to be shown.
struct TeamRow {
    struct Cell {
        std::string value, n;
        Verdict verdict;
    };
    std::string key; // the name that questions use
    std::string agent, team, total, interval, band, stability;
    report::Tone band_tone = report::Tone::plain;
    int band_level = 0;
    report::Chart bar;
    std::vector<Cell> cells; // one for each line of the scheme
};

/// The agents of a period as a table. Stands by name until a person sorts it: intervals that overlap do not rank.
class TeamPresenter {
public:
    explicit TeamPresenter(text::Voice voice) : voice_{std::move(voice)} {}

    /// Columns before the lines of the scheme.
    enum Column { agent, team_name, total, bar, band, stability, first_line };

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

private:
    void arrange();
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
};

} // namespace mizan::gui
