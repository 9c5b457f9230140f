#pragma once
#include <wx/bitmap.h>
#include <wx/dc.h>

namespace mizan::gui {

/// Puts up a picture that is already as it is read, also where the window runs right to left: wx turns a bitmap back by
/// its pixels, of which there are more than units of the window on a dense screen. `at`: its left upper corner there,
/// counted as the window counts.
inline void draw_as_it_is(wxDC& dc, const wxBitmap& picture, wxPoint at) {
    if (dc.GetLayoutDirection() == wxLayout_RightToLeft)
        at.x -= picture.GetWidth() - static_cast<int>(picture.GetLogicalWidth());
    dc.DrawBitmap(picture, at);
}

} // namespace mizan::gui
