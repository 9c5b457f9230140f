#pragma once
#include "gui/charts/clock_parts.hpp"
#include "gui/theme/theme.hpp"

#include <wx/window.h>

namespace mizan::gui {

/// The life of one interaction on its clock: a full bar while it ran, a line outside hours, a hatched bar while it was
/// paused. What the three mean stands below, in as many lines as the width asks for. Runs with the language.
class ClockView final : public wxWindow {
public:
    ClockView(wxWindow& place, const Theme& theme, const text::Voice& voice, report::Colour background,
              int height = 52);
    void show(const std::vector<ClockPart>& parts);
    bool AcceptsFocus() const override { return false; }

private:
    void paint();
    const Theme& theme_;
    text::Voice voice_;
    report::Colour background_;
    std::vector<ClockPart> parts_;
};

} // namespace mizan::gui
