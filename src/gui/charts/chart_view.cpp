#include "gui/charts/chart_view.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/charts/draw_as_it_is.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "report/charts/point_at.hpp"

#include <algorithm>
#include <numeric>
#include <wx/dcbuffer.h>
#include <wx/sizer.h>

namespace mizan::gui {
namespace {

/// Charts are drawn for paper, in points; on a screen their words are to be as large as those around them.
constexpr double paper_to_screen = 1.45;
constexpr std::size_t most_in_a_tooltip = 13; // more would cover the chart

} // namespace

void fill_place(wxWindow& place, wxWindow& control) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(&control, 1, wxEXPAND);
    place.SetSizer(sizer);
    place.SetCanFocus(false); // what fills it takes the keyboard, or nobody does
}

ChartView::ChartView(wxWindow& place, const Theme& theme, text::Language language, report::Colour background)
    : theme_{theme}, language_{language}, background_{background} {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(&place, wxID_ANY);
    takes_focus_ = false;
    SetCanFocus(false);
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
        const auto table = chart_->table();
        for (const auto& row : table)
            rows += row.name + ": " + row.value + (row.note.empty() ? "" : " (" + row.note + ")") + "\n";
        native::describe(*this, chart_->title, rows);
        SetToolTip(table.size() > most_in_a_tooltip ? wxString{} : wx(rows).Trim());
    }
    Refresh();
}

void ChartView::on_point(std::function<void(std::size_t)> act) {
    act_on_point_ = std::move(act);
    takes_focus_ = true;
    SetCanFocus(true);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        press(event.GetPosition());
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int forward = text::right_to_left(language_) ? WXK_LEFT : WXK_RIGHT;
        const int back = text::right_to_left(language_) ? WXK_RIGHT : WXK_LEFT;
        if (event.GetKeyCode() == forward || event.GetKeyCode() == WXK_DOWN) return step(1);
        if (event.GetKeyCode() == back || event.GetKeyCode() == WXK_UP) return step(-1);
        event.Skip();
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
}

/// The picture is mirrored already, the pointer's place is counted from the right there.
void ChartView::press(wxPoint at) {
    if (!chart_ || !act_on_point_) return;
    const auto size = GetClientSize();
    const int x = text::right_to_left(language_) && GetLayoutDirection() == wxLayout_RightToLeft ? size.x - at.x : at.x;
    const auto point = report::point_at(*chart_, size.x / paper_to_screen, size.y / paper_to_screen,
                                        direction_of(language_), {x / paper_to_screen, at.y / paper_to_screen});
    if (point) act_on_point_(*point);
}

/// Among the points from the fewest rows to the most.
void ChartView::step(int by) {
    const auto* funnel = chart_ ? std::get_if<report::FunnelPlot>(&chart_->kind) : nullptr;
    if (funnel == nullptr || funnel->points.empty()) return;
    std::vector<std::size_t> order(funnel->points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return funnel->points[i].n; });
    const auto chosen = std::ranges::find_if(order, [&](std::size_t i) { return funnel->points[i].chosen; });
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const auto next = chosen == order.end() ? 0 : std::clamp<std::ptrdiff_t>(chosen - order.begin() + by, 0, last);
    act_on_point_(order[static_cast<std::size_t>(next)]);
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
    draw_as_it_is(dc, picture, {0, 0});
    if (!HasFocus()) return;
    dc.SetPen(wxPen{as_wx(theme_.palette.accent), 1, wxPENSTYLE_DOT});
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(size);
}

} // namespace mizan::gui
