#include "report/charts/draw.hpp"
#include "report/charts/plot_layout.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

Colour series_colour(const Palette& palette, std::size_t series) {
    switch (series % 6) {
    case 0: return palette.series_1;
    case 1: return palette.series_2;
    case 2: return palette.series_3;
    case 3: return palette.series_4;
    case 4: return palette.series_5;
    default: return palette.series_6;
    }
}

/// A part of the whole: its colour, and its pattern in the page's colour. Six of each, and the seventh pattern goes
/// with the first colour, so that forty-two series differ.
void draw_part(Canvas& canvas, const Rect& part, std::size_t series) {
    canvas.fill(part, series_colour(canvas.palette(), series));
    constexpr Hatch patterns[] = {Hatch::none,     Hatch::rising, Hatch::dotted, Hatch::falling,
                                  Hatch::vertical, Hatch::level,  Hatch::crossed};
    canvas.hatch(part, patterns[series % std::size(patterns)], canvas.palette().page);
}

/// The legend in rows from the line's start; tells how high it is.
double draw_legend(Canvas& canvas, const StackedMix& chart, const Rect& rect) {
    constexpr double box = 9, after_box = 4, apart = 14;
    double along = 0, y = rect.y;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto name = canvas.typesetter().line(chart.series[i], {.size = chart_text_size});
        const double width = box + after_box + name.width();
        if (along > 0 && along + width > rect.width) {
            along = 0;
            y += word_row + 2;
        }
        const double x = canvas.mirrored() ? rect.right() - along - box : rect.x + along;
        draw_part(canvas, {x, y + (name.height() - box) / 2, box, box}, i);
        canvas.text(name, canvas.mirrored() ? x - after_box - name.width() : x + box + after_box, y,
                    canvas.palette().ink);
        along += width + apart;
    }
    return chart.series.empty() ? 0 : y + word_row + 4 - rect.y;
}

void draw_share(Canvas& canvas, const SetText& share, const Span& part, const MixLayout::Bar& bar) {
    const double width = share.width() + 6;
    if (share.empty() || width + 2 > part.to - part.from) return; // the table tells it
    const double middle = (part.from + part.to) / 2;
    const double height = std::min(share.height(), bar.height - 1);
    canvas.fill({middle - width / 2, bar.y + (bar.height - height) / 2, width, height}, canvas.palette().page, 2.5);
    canvas.text(share, middle - share.width() / 2, bar.y + (bar.height - share.height()) / 2, canvas.palette().ink);
}

} // namespace

void draw_mix(Canvas& canvas, const StackedMix& chart, const Rect& rect, Detail detail) {
    const auto& setter = canvas.typesetter();
    const bool full = detail == Detail::full;
    const TextStyle style{.size = chart_text_size};
    double names = 0, totals = 0;
    for (const auto& bar : chart.bars) {
        if (!full) break;
        names = std::max(names, setter.line(bar.name, style).width() + 8);
        totals = std::max(totals, setter.line(bar.total, style).width() + 8);
    }
    const double above = full ? draw_legend(canvas, chart, rect) : 0;
    const Rect plot{rect.x + (canvas.mirrored() ? totals : names), rect.y + above, rect.width - names - totals,
                    rect.height - above};
    const auto layout = lay_out(chart, plot, setter.direction());
    for (std::size_t i = 0; i < layout.bars.size(); ++i) {
        const auto& bar = layout.bars[i];
        for (std::size_t series = 0; series < bar.parts.size(); ++series) {
            const auto& part = bar.parts[series];
            if (part.to <= part.from) continue;
            draw_part(canvas, {part.from, bar.y, part.to - part.from, bar.height}, series);
            if (full) draw_share(canvas, setter.line(chart.bars[i].shown[series], style), part, bar);
        }
        if (!full) continue;
        const auto name = setter.line(chart.bars[i].name, style), total = setter.line(chart.bars[i].total, style);
        const double y = bar.y + bar.height / 2;
        canvas.text(name, canvas.mirrored() ? rect.right() - name.width() : rect.x, y - name.height() / 2,
                    canvas.palette().ink);
        canvas.text(total, canvas.mirrored() ? rect.x : rect.right() - total.width(), y - total.height() / 2,
                    canvas.palette().muted);
    }
}

} // namespace mizan::report
