#include "gui/charts/chart_view.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"

#include <wx/dcbuffer.h>
#include <wx/sizer.h>

namespace mizan::gui {
namespace {

/// Charts are drawn for paper, in points; on a screen their words are to be as large as those around them.
constexpr double paper_to_screen = 1.45;

} // namespace

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
    const double scale = paper_to_screen * theme_.text_scale;
    const wxRealPoint on_paper{size.x / scale, size.y / scale};
    auto picture = chart_bitmap(*chart_, on_paper, language_, theme_.palette, background_, report::Detail::full,
                                GetContentScaleFactor() * scale);
    picture.SetScaleFactor(GetContentScaleFactor());
    dc.DrawBitmap(picture, 0, 0);
}

} // namespace mizan::gui
