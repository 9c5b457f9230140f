#include "gui/charts/chart_view.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/dcbuffer.h>
#include <wx/sizer.h>

namespace mizan::gui {

void fill_place(wxWindow& place, wxWindow& control) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(&control, 1, wxEXPAND);
    place.SetSizer(sizer);
}

ChartView::ChartView(wxWindow& place, const Theme& theme, text::Language language, report::Colour background)
    : theme_{theme}, language_{language}, background_{background} {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(&place, wxID_ANY);
    fill_place(place, *this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void ChartView::show(const std::optional<report::Chart>& chart) {
    chart_ = chart;
    if (chart_) {
        std::string rows;
        for (const auto& row : chart_->table())
            rows += row.name + ": " + row.value + (row.note.empty() ? "" : " (" + row.note + ")") + "\n";
        native::describe(*this, chart_->title, rows);
        SetToolTip(wx(rows).Trim());
    }
    Refresh();
}

void ChartView::paint() {
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(wxBrush{as_wx(background_)});
    dc.Clear();
    if (!chart_) return;
    const auto size = GetClientSize();
    dc.DrawBitmap(chart_bitmap(*chart_, size, language_, theme_.palette, background_, report::Detail::full,
                               GetContentScaleFactor()),
                  0, 0);
}

} // namespace mizan::gui
