#pragma once
#include "gui/theme/theme.hpp"
#include "report/charts/chart.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <functional>
#include <wx/dataview.h>

namespace mizan::gui {

/// Draws a chart in a cell. Its value is the row's number; the chart is asked for when the cell is drawn.
class ChartRenderer final : public wxDataViewCustomRenderer {
public:
    using Chart = std::function<const report::Chart*(long row)>;
    ChartRenderer(const Theme& theme, text::Language language, Chart chart)
        : wxDataViewCustomRenderer{"long", wxDATAVIEW_CELL_INERT, wxALIGN_CENTER_VERTICAL}, theme_{theme},
          language_{language}, chart_{std::move(chart)} {}

    bool SetValue(const wxVariant& value) override {
        row_ = value.GetLong();
        return true;
    }
    bool GetValue(wxVariant&) const override { return false; }
    /// As wide as its column.
    wxSize GetSize() const override { return {std::max(40, GetOwner()->GetWidth() - 8), 30}; }
    bool Render(wxRect cell, wxDC* dc, int state) override;

private:
    const Theme& theme_;
    text::Language language_;
    Chart chart_;
    long row_ = 0;
};

} // namespace mizan::gui
