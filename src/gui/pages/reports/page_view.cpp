#include "gui/pages/reports/page_view.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/charts/chart_view.hpp"
#include "gui/charts/draw_as_it_is.hpp"
#include "gui/toolkit/native.hpp"

#include <algorithm>
#include <wx/dcclient.h>
#include <wx/image.h>

namespace mizan::gui {
namespace {

constexpr int scroll_step = 20;

} // namespace

PageView::PageView(wxWindow& place, const Theme& theme) : theme_{theme} {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(&place, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxWANTS_CHARS);
    fill_place(place, *this);
    SetScrollRate(0, scroll_step);
    ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_ALWAYS); // its width must not depend on the page's height
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
        if (GetClientSize() == asked_for_) return;
        asked_for_ = GetClientSize();
        CallAfter([this] {
            if (resized_) resized_();
        });
    });
    for (const auto& moved : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(moved, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
    Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        if (!turned_by(event.GetKeyCode())) event.Skip();
    });
}

void PageView::show(const report::Pixels& pixels, const std::string& name, const std::string& value) {
    wxImage image{pixels.width, pixels.height, false};
    std::copy(pixels.rgb.begin(), pixels.rgb.end(), image.GetData());
    bitmap_ = wxBitmap{image};
    bitmap_.SetScaleFactor(GetContentScaleFactor());
    native::describe(*this, name, value);
    SetVirtualSize(-1, static_cast<int>(bitmap_.GetLogicalHeight()) + 2 * FromDIP(space::between));
    Refresh();
}

void PageView::clear() {
    bitmap_ = {};
    Refresh();
}

double PageView::scale_for(double width, double height, bool width_only) const {
    const wxSize place = room();
    const double across = std::max(1, place.x) / width, down = std::max(1, place.y) / height;
    return std::max(0.1, width_only ? across : std::min(across, down));
}

wxSize PageView::room() const {
    const int margins = 2 * FromDIP(space::between);
    return (GetClientSize() - wxSize{margins, margins}) * GetContentScaleFactor();
}

void PageView::paint() {
    wxPaintDC dc{this};
    PrepareDC(dc);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush{as_wx(theme_.palette.surface)});
    const wxSize all = GetVirtualSize(), seen = GetClientSize();
    dc.DrawRectangle(0, 0, std::max(all.x, seen.x), std::max(all.y, seen.y));
    if (!bitmap_.IsOk()) return;
    const auto width = static_cast<int>(bitmap_.GetLogicalWidth());
    const auto height = static_cast<int>(bitmap_.GetLogicalHeight());
    const int margin = FromDIP(space::between);
    const wxPoint corner{(seen.x - width) / 2, std::max(margin, (seen.y - height) / 2)};
    const int edge = HasFocus() ? 2 : 1;
    dc.SetPen(wxPen{as_wx(HasFocus() ? theme_.palette.accent : theme_.palette.line), edge});
    dc.DrawRectangle(corner.x - edge, corner.y - edge, width + 2 * edge, height + 2 * edge);
    draw_as_it_is(dc, bitmap_, corner);
}

/// True where there was nothing to scroll in that direction, and the next page was asked for.
bool PageView::turned_by(int key) {
    const int by = key == WXK_PAGEDOWN ? 1 : key == WXK_PAGEUP ? -1 : 0;
    if (by == 0 || !turned_) return false;
    const int seen_from = GetViewStart().y * scroll_step;
    const bool at_end = seen_from + GetClientSize().y + scroll_step > GetVirtualSize().y;
    if (by > 0 ? !at_end : seen_from > 0) return false;
    turned_(by);
    return true;
}

} // namespace mizan::gui
