#pragma once
#include "gui/dialogs/why/why_presenter.hpp"
#include "gui/theme/theme.hpp"

#include <wx/window.h>

namespace mizan::gui {

/// The life of one interaction on its clock: a full bar while it ran, a line outside hours, a hatched bar while it was
/// paused. Runs with the language.
class ClockView final : public wxWindow {
public:
    ClockView(wxWindow& place, const Theme& theme, const text::Voice& voice);
    void show(const std::vector<ClockPart>& parts);

private:
    void paint();
    const Theme& theme_;
    text::Voice voice_;
    std::vector<ClockPart> parts_;
};

} // namespace mizan::gui
