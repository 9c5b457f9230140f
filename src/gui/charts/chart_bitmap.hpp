#pragma once
#include "report/charts/picture.hpp"
#include "text/language.hpp"

#include <wx/bitmap.h>
#include <wx/colour.h>
#include <wx/gdicmn.h>

namespace mizan::gui {

inline wxColour as_wx(report::Colour colour) {
    return {colour.red, colour.green, colour.blue};
}
inline report::Direction direction_of(text::Language language) {
    return text::right_to_left(language) ? report::Direction::right_to_left : report::Direction::left_to_right;
}

/// A chart as report draws it, on a background; `scale` pixels for each unit of `size`. Already mirrored where the
/// language runs right to left: it must be put on the screen as it is.
wxBitmap chart_bitmap(const report::Chart& chart, wxRealPoint size, text::Language language, report::Palette palette,
                      report::Colour background, report::Detail detail, double scale);

} // namespace mizan::gui
