#pragma once
#include "gui/pages/settings/calendars/week_painting.hpp"
#include "gui/theme/theme.hpp"
#include "text/voice.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <wx/window.h>

namespace mizan::gui {

/// A week of seven rows and 24 hours, painted in quarters of an hour: a drag that begins on closed time opens what it
/// covers, one that begins on open time closes it; beyond the end of a row it reaches past midnight. With the keyboard:
/// the arrows move by a quarter (with Ctrl by an hour), Shift chooses a stretch, Space opens or closes it, Delete
/// closes it. What the day before leaves open after midnight is hatched. Runs with the language.
class WeekView final : public wxWindow {
public:
    using Painted = std::function<void(const Brush& brush, bool open)>;

    /// The rows stand beside the windows of `beside`, whose parent is the place's.
    WeekView(wxWindow& place, const Theme& theme, const text::Voice& voice, std::array<wxWindow*, 7> beside);
    ~WeekView() override; // also in the middle of a stroke
    WeekView(const WeekView&) = delete;
    WeekView& operator=(const WeekView&) = delete;
    void show(const core::Week& week, const std::array<int, 7>& days, const std::array<std::string, 7>& names);
    void on_painted(Painted act) { act_ = std::move(act); }

    /// Where a quarter of a row is, in the view's own coordinates.
    wxPoint centre_of(int row, int quarter) const;
    /// "Sunday 08:00–12:00, closed": what a screen reader is told.
    std::string told() const;

private:
    struct Cell {
        int row = 0, quarter = 0;
    };
    struct Stroke {
        Cell from, to;
        bool open = true;
    };
    void bind_mouse();
    void end_stroke(bool kept);
    void key(wxKeyEvent& event);
    void move(int rows, int quarters, bool extend);
    void paint();
    void draw_axis(wxDC& dc, int width) const;
    void draw_rows(wxDC& dc, int width, const core::Week& week) const;
    void draw_stretch(wxDC& dc, const Cell& from, const Cell& to, int width) const;
    void tell();

    Cell cell_at(wxPoint at) const;
    wxRect row_rect(int row) const;
    int x_of(Seconds time, int width) const;
    bool is_open(const Cell& cell) const;
    Brush brush(const Cell& from, const Cell& to) const;
    std::string words_of(const Cell& from, const Cell& to) const;

    const Theme& theme_;
    text::Voice voice_;
    std::array<wxWindow*, 7> beside_;
    core::Week week_;
    std::array<int, 7> days_{0, 1, 2, 3, 4, 5, 6};
    std::array<std::string, 7> names_;
    std::optional<Stroke> stroke_;
    Cell cursor_{0, 32}, anchor_{0, 32};
    Painted act_;
};

} // namespace mizan::gui
