#include "gui/tables/chart_renderer.hpp"

#include "gui/charts/chart_bitmap.hpp"

#include <wx/dc.h>

namespace mizan::gui {

bool ChartRenderer::Render(wxRect cell, wxDC* dc, int state) {
    const auto* chart = chart_(row_);
    if (chart == nullptr) return true;
    cell.Deflate(4, 3);
    const bool selected = (state & wxDATAVIEW_CELL_SELECTED) != 0;
    const auto background = selected ? theme_.selection : theme_.palette.page;
    const wxRealPoint size(cell.width, cell.height);
    dc->DrawBitmap(chart_bitmap(*chart, size, language_, theme_.palette, background, report::Detail::sparse,
                                GetView()->GetContentScaleFactor()),
                   cell.GetTopLeft());
    return true;
}

} // namespace mizan::gui
