#pragma once
#include "gui/theme/theme.hpp"
#include "text/voice.hpp"

#include <wx/dialog.h>

namespace mizan::gui {

class AboutDialog final : public wxDialog {
public:
    AboutDialog(wxWindow& parent, const text::Voice& voice, const Theme& theme);
};

} // namespace mizan::gui
