#pragma once
#include "report/drawing/palette.hpp"
#include "text/language.hpp"

#include <string_view>
#include <wx/bmpbndl.h>

namespace mizan::gui {

/// An icon of forms/icons/ in a colour, sharp at every density. Those with a direction (arrows,
/// the steps of a band) are mirrored in a right-to-left language. An unknown name is an empty bundle.
wxBitmapBundle icon(std::string_view name, report::Colour colour, int size, text::Language language);

} // namespace mizan::gui
