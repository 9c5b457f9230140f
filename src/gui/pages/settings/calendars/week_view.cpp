#include "gui/pages/settings/calendars/week_view.hpp"

#include "gui/charts/chart_bitmap.hpp"
#include "gui/charts/chart_view.hpp"
#include "gui/forms/words.hpp"
#include "gui/pages/settings/calendars/hours_text.hpp"
#include "gui/toolkit/native.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <wx/dcbuffer.h>

namespace mizan::gui {
namespace {

constexpr int quarters_of_day = 96;
constexpr Seconds quarter_length = 15min;

} // namespace

WeekView::WeekView(wxWindow& place, const Theme& theme, const text::Voice& voice, std::array<wxWindow*, 7> beside)
    : theme_{theme}, voice_{voice}, beside_{beside} {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(&place, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS);
    fill_place(place, *this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &WeekView::key, this);
    const auto refresh = [this](wxEvent& event) {
        Refresh();
        event.Skip();
    };
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, refresh);
    Bind(wxEVT_SIZE, refresh);
    bind_mouse();
}

WeekView::~WeekView() {
    if (HasCapture()) ReleaseMouse();
}

void WeekView::show(const core::Week& week, const std::array<int, 7>& days, const std::array<std::string, 7>& names) {
    week_ = week;
    days_ = days;
    names_ = names;
    tell();
    Refresh();
}

void WeekView::bind_mouse() {
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        Cell at = cell_at(event.GetPosition());
        at.quarter = std::min(at.quarter, quarters_of_day - 1);
        cursor_ = anchor_ = at;
        stroke_ = Stroke{at, at, !is_open(at)};
        if (!HasCapture()) CaptureMouse();
        Refresh();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        if (!stroke_) return;
        stroke_->to = cell_at(event.GetPosition());
        Refresh();
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        if (stroke_) stroke_->to = cell_at(event.GetPosition());
        end_stroke(true);
    });
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { end_stroke(false); });
}

void WeekView::end_stroke(bool kept) {
    if (HasCapture()) ReleaseMouse();
    const auto stroke = std::exchange(stroke_, std::nullopt);
    Refresh();
    if (kept && stroke && act_) act_(brush(stroke->from, stroke->to), stroke->open);
}

void WeekView::key(wxKeyEvent& event) {
    const int later = GetLayoutDirection() == wxLayout_RightToLeft ? -1 : 1;
    const int step = event.ControlDown() ? 4 : 1;
    const bool extend = event.ShiftDown();
    switch (event.GetKeyCode()) {
    case WXK_LEFT: return move(0, -later * step, extend);
    case WXK_RIGHT: return move(0, later * step, extend);
    case WXK_UP: return move(-1, 0, extend);
    case WXK_DOWN: return move(1, 0, extend);
    case WXK_HOME: return move(0, -2 * quarters_of_day, extend);
    case WXK_END: return move(0, 2 * quarters_of_day, extend);
    case WXK_ESCAPE:
        if (!stroke_) return event.Skip();
        return end_stroke(false);
    case WXK_SPACE:
        if (act_) act_(brush(anchor_, cursor_), !is_open(anchor_));
        return;
    case WXK_DELETE:
    case WXK_BACK:
        if (act_) act_(brush(anchor_, cursor_), false);
        return;
    case WXK_TAB:
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    default: event.Skip();
    }
}

void WeekView::move(int rows, int quarters, bool extend) {
    cursor_.row = std::clamp(cursor_.row + rows, 0, 6);
    cursor_.quarter = std::clamp(cursor_.quarter + quarters, 0, quarters_of_day - 1);
    if (!extend) anchor_ = cursor_;
    tell();
    Refresh();
}

void WeekView::tell() {
    native::describe(*this, text::say(voice_, "gui.calendars.week"), told());
}

std::string WeekView::told() const {
    return text::say(voice_, is_open(anchor_) ? "gui.calendars.told_open" : "gui.calendars.told_closed",
                     {{"when", words_of(anchor_, cursor_)}});
}

std::string WeekView::words_of(const Cell& from, const Cell& to) const {
    const auto covered = brush(from, to);
    const auto name = [&](int row) { return names_[static_cast<std::size_t>(row)]; };
    const auto [first, last] = std::minmax(from.row, to.row);
    const std::string days = first == last ? name(first) : name(first) + "–" + name(last);
    return days + " " + text::isolated(voice_, text::digits(voice_, hours_text({{covered.open, covered.close}})));
}

bool WeekView::is_open(const Cell& cell) const {
    return open_at(week_, days_[static_cast<std::size_t>(cell.row)], cell.quarter * quarter_length);
}

Brush WeekView::brush(const Cell& from, const Cell& to) const {
    Brush covered;
    for (int row = std::min(from.row, to.row); row <= std::max(from.row, to.row); ++row)
        covered.days.push_back(days_[static_cast<std::size_t>(row)]);
    covered.open = std::min(from.quarter, to.quarter) * quarter_length;
    covered.close = (std::max(from.quarter, to.quarter) + 1) * quarter_length;
    return covered;
}

WeekView::Cell WeekView::cell_at(wxPoint at) const {
    Cell cell{
        0, static_cast<int>(std::clamp<long>(static_cast<long>(at.x) * quarters_of_day / std::max(1, GetClientSize().x),
                                             0, 2 * quarters_of_day - 1))};
    for (int row = 1; row < 7; ++row)
        if (at.y >= row_rect(row).y) cell.row = row;
    return cell;
}

wxPoint WeekView::centre_of(int row, int quarter) const {
    const int width = GetClientSize().x;
    const auto rect = row_rect(row);
    return {(x_of(quarter * quarter_length, width) + x_of((quarter + 1) * quarter_length, width)) / 2,
            rect.y + rect.height / 2};
}

wxRect WeekView::row_rect(int row) const {
    const auto& window = *beside_[static_cast<std::size_t>(row)];
    return {0, window.GetPosition().y - GetParent()->GetPosition().y, GetClientSize().x, window.GetSize().y};
}

int WeekView::x_of(Seconds time, int width) const {
    return static_cast<int>(time.count() * (width - 1) / Seconds{24h}.count());
}

/// Drawn left to right: a right-to-left DC mirrors shapes by itself and leaves text readable.
void WeekView::paint() {
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(wxBrush{as_wx(theme_.window)});
    dc.Clear();
    dc.SetFont(GetFont().Scaled(0.85F));
    const int width = GetClientSize().x;
    core::Week shown = week_;
    if (stroke_) {
        const auto covered = brush(stroke_->from, stroke_->to);
        shown = stroke_->open ? painted(week_, covered) : erased(week_, covered);
    }
    draw_rows(dc, width, shown);
    draw_axis(dc, width);
    if (stroke_)
        draw_stretch(dc, stroke_->from, stroke_->to, width);
    else if (HasFocus())
        draw_stretch(dc, anchor_, cursor_, width);
}

void WeekView::draw_axis(wxDC& dc, int width) const {
    dc.SetTextForeground(as_wx(theme_.palette.muted));
    const auto widest = dc.GetTextExtent("00:00");
    const int room_for_one = widest.x * 8 / 5;
    const int step = width / 12 > room_for_one ? 2 : width / 8 > room_for_one ? 3 : 6;
    const int below = row_rect(0).y - 3;
    for (int hour = 0; hour <= 24; hour += step) {
        const auto words = wx(text::digits(voice_, (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"));
        const auto room = dc.GetTextExtent(words);
        const int x = x_of(std::chrono::hours{hour}, width);
        dc.DrawText(words, std::clamp(x - room.x / 2, 0, std::max(0, width - room.x)), below - room.y);
    }
}

void WeekView::draw_rows(wxDC& dc, int width, const core::Week& week) const {
    const auto accent = as_wx(theme_.palette.accent);
    for (int row = 0; row < 7; ++row) {
        const auto place = row_rect(row);
        dc.SetPen(wxPen{as_wx(theme_.palette.line)});
        dc.SetBrush(wxBrush{as_wx(theme_.palette.page)});
        dc.DrawRectangle(place);
        for (int hour = 1; hour < 24; ++hour) {
            const int x = x_of(std::chrono::hours{hour}, width);
            const int shorter = hour % 6 == 0 ? 1 : place.height / 3;
            dc.DrawLine(x, place.y + shorter, x, place.GetBottom() + 1 - shorter);
        }
        const auto stretch = [&](Seconds open, Seconds close, wxBrushStyle style) {
            const int from = x_of(open, width), to = x_of(std::min(close, Seconds{24h}), width);
            dc.SetPen(wxPen{accent});
            dc.SetBrush(wxBrush{accent, style});
            dc.DrawRectangle(from, place.y + 3, std::max(2, to - from), place.height - 6);
        };
        const auto day = static_cast<std::size_t>(days_[static_cast<std::size_t>(row)]);
        for (const auto& interval : week[(day + 6) % 7])
            if (interval.close > 24h) stretch(0s, interval.close - 24h, wxBRUSHSTYLE_BDIAGONAL_HATCH);
        for (const auto& interval : week[day])
            stretch(interval.open, interval.close, wxBRUSHSTYLE_SOLID);
    }
}

void WeekView::draw_stretch(wxDC& dc, const Cell& from, const Cell& to, int width) const {
    const auto covered = brush(from, to);
    const auto top = row_rect(std::min(from.row, to.row)), bottom = row_rect(std::max(from.row, to.row));
    const int left = x_of(covered.open, width), right = x_of(std::min(covered.close, Seconds{24h}), width);
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.SetPen(wxPen{as_wx(theme_.palette.ink), 2});
    dc.DrawRectangle(left, top.y, std::max(4, right - left), bottom.GetBottom() + 1 - top.y);
    const auto words = wx(text::digits(voice_, hours_text({{covered.open, covered.close}})));
    const auto room = dc.GetTextExtent(words);
    const int x = std::clamp(left, 0, std::max(0, width - room.x - 8)), y = row_rect(0).y - room.y - 4;
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush{as_wx(theme_.palette.ink)});
    dc.DrawRectangle(x, y, room.x + 8, room.y + 2);
    dc.SetTextForeground(as_wx(theme_.palette.page));
    dc.DrawText(words, x + 4, y + 1);
}

} // namespace mizan::gui
