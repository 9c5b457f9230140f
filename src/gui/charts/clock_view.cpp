#include "gui/charts/clock_view.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/charts/chart_view.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <array>
#include <wx/dcbuffer.h>
#include <wx/dcmemory.h>

namespace mizan::gui {
namespace {

using SegmentKind = app::ClockSegment::Kind;
constexpr int bar_height = 18;

void draw_part(wxDC& dc, const Theme& theme, SegmentKind kind, const wxRect& place) {
    const auto& colours = theme.palette;
    const auto paint = [&](report::Colour colour, wxBrushStyle style) {
        dc.SetPen(wxPen{as_wx(colour)});
        dc.SetBrush(wxBrush{as_wx(colour), style});
        dc.DrawRectangle(place);
    };
    switch (kind) {
    case SegmentKind::running: return paint(colours.accent, wxBRUSHSTYLE_SOLID);
    case SegmentKind::paused: return paint(colours.warn, wxBRUSHSTYLE_BDIAGONAL_HATCH);
    case SegmentKind::outside_hours:
        dc.SetPen(wxPen{as_wx(colours.muted), 2});
        dc.DrawLine(place.x, place.y + place.height / 2, place.GetRight() + 1, place.y + place.height / 2);
    }
}

} // namespace

ClockView::ClockView(wxWindow& place, const Theme& theme, const text::Voice& voice, report::Colour background,
                     int height)
    : theme_{theme}, voice_{voice}, background_{background} {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(&place, wxID_ANY);
    SetMinSize(wxSize{-1, height});
    fill_place(place, *this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void ClockView::show(const std::vector<ClockPart>& parts) {
    parts_ = parts;
    std::string words;
    for (const auto& part : parts_)
        words += part.words + "\n";
    SetToolTip(wx(words).Trim());
    native::describe(*this, words);
    Refresh();
}

/// Drawn left to right like every drawing of ours; a right-to-left DC mirrors shapes by itself and leaves text
/// readable.
void ClockView::paint() {
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(wxBrush{as_wx(background_)});
    dc.Clear();
    const int width = GetClientSize().x - 2;
    for (const auto& part : parts_) {
        const int from = static_cast<int>((part.from * Ratio{width}).approximate());
        const int to = static_cast<int>((part.to * Ratio{width}).approximate());
        draw_part(dc, theme_, part.kind, {from, 2, std::max(2, to - from), bar_height});
    }
    dc.SetTextForeground(as_wx(theme_.palette.muted));
    int x = 0, y = bar_height + 10;
    for (const auto kind : {SegmentKind::running, SegmentKind::outside_hours, SegmentKind::paused}) {
        const auto words =
            wx(text::say_word(voice_, "clock_segment", app::clock_segment_names[static_cast<std::size_t>(kind)]));
        const auto room = dc.GetTextExtent(words);
        if (x > 0 && x + 24 + room.x > width) {
            x = 0;
            y += room.y + 4;
        }
        draw_part(dc, theme_, kind, {x, y + 4, 18, 10});
        dc.DrawText(words, x + 24, y);
        x += 24 + room.x + space::margin;
    }
}

} // namespace mizan::gui
