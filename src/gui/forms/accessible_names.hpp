#pragma once
#include <wx/window.h>

namespace mizan::gui {

/// Names for a screen reader, of every control below a window that shows none itself (choices, lists, text boxes): the
/// words of the label before it, else of its tooltip. Names that were given otherwise are not touched.
void name_controls(wxWindow& form);

} // namespace mizan::gui
