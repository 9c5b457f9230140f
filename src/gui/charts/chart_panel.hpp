#pragma once
#include "gui/charts/chart_view.hpp"
#include "gui/tables/table.hpp"
#include "text/voice.hpp"

#include <memory>

class wxToggleButton;
class wxStaticText;

namespace mizan::gui {

/// A chart with its title and the table that says the same, one of the two shown; a button turns to the other. Hidden
/// with its place while there is nothing to show.
class ChartPanel {
public:
    ChartPanel(wxWindow& place, const Theme& theme, text::Voice voice, int height);
    /// `note`: what a reader must know of it.
    void show(const std::optional<report::Chart>& chart, const std::string& note = {});
    void show_as_table(bool as_table);
    bool shows_table() const;
    /// A point was chosen by pointer or arrow keys, or its row in the table.
    void on_point(std::function<void(std::size_t)> act);
    ChartView& chart() { return *chart_; }
    Table& table() { return *table_; }

private:
    void put_all_words(int width);
    void fit_around();
    void choose(std::size_t point);
    wxWindow& place_;
    text::Voice voice_;
    wxStaticText *title_, *note_;
    wxToggleButton* as_table_;
    wxWindow *chart_place_, *table_place_;
    ChartView* chart_;
    std::unique_ptr<Table> table_;
    std::vector<report::ChartRow> rows_;
    std::function<void(std::size_t)> act_on_point_;
    std::string title_words_, note_words_; // before they were broken into lines
    bool filling_ = false;
};

} // namespace mizan::gui
