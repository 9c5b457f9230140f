#pragma once
#include <wx/stattext.h>

namespace mizan::gui {

/// The label says these words, broken into lines that are drawn within the width (pixels).
void break_lines(wxStaticText& label, const wxString& words, int width);

} // namespace mizan::gui
