#pragma once
#include "gui/theme/theme.hpp"
#include "report/charts/chart.hpp"
#include "text/language.hpp"

#include <optional>
#include <wx/window.h>

namespace mizan::gui {

/// A chart that fills its place. A screen reader gets the chart's title and the rows of its table.
class ChartView final : public wxWindow {
public:
    ChartView(wxWindow& place, const Theme& theme, text::Language language, report::Colour background);
    void show(const std::optional<report::Chart>& chart);

private:
    void paint();
    const Theme& theme_;
    text::Language language_;
    report::Colour background_;
    std::optional<report::Chart> chart_;
};

/// Puts the only control of a place into it.
void fill_place(wxWindow& place, wxWindow& control);

} // namespace mizan::gui
