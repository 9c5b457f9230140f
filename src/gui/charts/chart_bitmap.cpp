#include "gui/charts/chart_bitmap.hpp"

#include <algorithm>
#include <wx/image.h>

namespace mizan::gui {

wxBitmap chart_bitmap(const report::Chart& chart, wxRealPoint size, text::Language language, report::Palette palette,
                      report::Colour background, report::Detail detail, double scale) {
    palette.page = background;
    const auto pixels = report::chart_pixels(chart, std::max(1.0, size.x), std::max(1.0, size.y),
                                             direction_of(language), palette, detail, scale);
    wxImage image{pixels.width, pixels.height, false};
    std::copy(pixels.rgb.begin(), pixels.rgb.end(), image.GetData());
    return wxBitmap{image, -1, scale};
}

} // namespace mizan::gui
