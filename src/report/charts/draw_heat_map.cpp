#include "report/charts/draw.hpp"
#include "report/charts/plot_layout.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

Colour heat(const Palette& palette, int level) {
    switch (level) {
    case 0: return palette.heat_0;
    case 1: return palette.heat_1;
    case 2: return palette.heat_2;
    case 3: return palette.heat_3;
    default: return palette.heat_4;
    }
}

} // namespace

void draw_heat_map(Canvas& canvas, const HeatMap& chart, const Rect& rect, Detail detail) {
    const auto& setter = canvas.typesetter();
    const bool full = detail == Detail::full;
    const TextStyle style{.size = chart_text_size};
    double names = 0;
    if (full)
        for (const auto& row : chart.rows)
            names = std::max(names, setter.line(row.name, style).width() + 8);
    const double above = full ? word_row + 2 : 0;
    const Rect plot{rect.x + (canvas.mirrored() ? 0 : names), rect.y + above, rect.width - names, rect.height - above};
    const auto layout = lay_out(chart, plot, setter.direction());
    for (std::size_t row = 0; row < layout.cells.size(); ++row)
        for (std::size_t column = 0; column < layout.cells[row].size(); ++column) {
            const auto& cell = layout.cells[row][column];
            const auto count = chart.rows[row].counts[column];
            const int level = chart.level(count);
            canvas.fill(cell.shrunk(0.5), heat(canvas.palette(), level), 1.5);
            if (!full || count == 0) continue;
            const auto number = setter.line(chart.rows[row].shown[column], style);
            if (number.width() > cell.width) continue; // the table tells it
            canvas.text(number, cell.x + (cell.width - number.width()) / 2, cell.middle() - number.height() / 2,
                        level == HeatMap::levels - 1 ? canvas.palette().on_fill : canvas.palette().ink);
        }
    if (!full || layout.cells.empty()) return;
    for (std::size_t column = 0; column < layout.cells[0].size(); ++column) {
        const auto& cell = layout.cells[0][column];
        canvas.text_centred(setter.line(chart.columns[column], style), cell.x + cell.width / 2, rect.y,
                            {rect.x, rect.right()}, canvas.palette().muted);
    }
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        if (layout.cells[row].empty()) continue;
        const auto name = setter.line(chart.rows[row].name, style);
        const double x = canvas.mirrored() ? rect.right() - name.width() : rect.x;
        canvas.text(name, x, layout.cells[row][0].middle() - name.height() / 2, canvas.palette().ink);
    }
}

} // namespace mizan::report
