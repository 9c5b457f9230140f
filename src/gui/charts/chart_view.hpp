#pragma once
#include "gui/theme/theme.hpp"
#include "report/charts/chart.hpp"
#include "text/language.hpp"

#include <functional>
#include <optional>
#include <wx/window.h>

namespace mizan::gui {

/// A chart that fills its place. A screen reader gets the chart's title and the rows of its table.
class ChartView final : public wxWindow {
public:
    ChartView(wxWindow& place, const Theme& theme, text::Language language, report::Colour background);
    void show(const std::optional<report::Chart>& chart);
    /// A point was pressed, or reached with the arrow keys. Takes the keyboard from then on.
    void on_point(std::function<void(std::size_t)> act);
    bool AcceptsFocus() const override { return takes_focus_; }

private:
    void paint();
    void press(wxPoint at);
    void step(int by);
    const Theme& theme_;
    text::Language language_;
    report::Colour background_;
    std::optional<report::Chart> chart_;
    std::function<void(std::size_t)> act_on_point_;
    bool takes_focus_ = true; // while it is made: what did not accept the keyboard then never gets it by Tab
};

/// Puts the only control of a place into it.
void fill_place(wxWindow& place, wxWindow& control);

} // namespace mizan::gui
