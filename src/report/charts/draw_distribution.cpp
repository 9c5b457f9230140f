#include "report/charts/draw.hpp"
#include "report/charts/plot_layout.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

struct MarkedLine {
    double x;
    SetText words;
    Colour colour;
    bool dashed;
};

std::vector<MarkedLine> lines_of(const Canvas& canvas, const Distribution& chart, const DistributionLayout& layout) {
    std::vector<MarkedLine> lines;
    const auto add = [&](const std::optional<Distribution::Line>& line, const std::optional<double>& x, Colour colour,
                         bool dashed) {
        if (!line || !x) return;
        lines.push_back(
            {*x, canvas.typesetter().line(line->name + " " + line->shown, {.size = chart_text_size, .bold = !dashed}),
             colour, dashed});
    };
    add(chart.median, layout.median, canvas.palette().ink, false);
    add(chart.p90, layout.p90, canvas.palette().warn, false);
    add(chart.target, layout.target, canvas.palette().muted, true);
    return lines;
}

/// Each line with its words above the plot, in a row of its own so that they never meet.
void draw_lines(Canvas& canvas, const std::vector<MarkedLine>& lines, const Rect& plot, const Rect& rect) {
    double y = rect.y;
    for (const auto& line : lines) {
        const Point top{line.x, y + word_row}, bottom{line.x, plot.bottom()};
        if (line.dashed)
            canvas.dashes(top, bottom, line.colour, 1);
        else
            canvas.line(top, bottom, line.colour, 1.3);
        canvas.text_centred(line.words, line.x, y, {rect.x, rect.right()}, line.colour);
        y += word_row;
    }
}

} // namespace

void draw_distribution(Canvas& canvas, const Distribution& chart, const Rect& rect, Detail detail) {
    const auto& setter = canvas.typesetter();
    const bool full = detail == Detail::full;
    const auto rows = static_cast<double>((chart.median ? 1 : 0) + (chart.p90 ? 1 : 0) + (chart.target ? 1 : 0));
    const double above = full ? (rows + 1) * word_row + 2 : 1, below = full ? word_row + 3 : 1;
    const Rect plot{rect.x, rect.y + above, rect.width, std::max(1.0, rect.height - above - below)};
    const auto layout = lay_out(chart, plot, setter.direction());
    for (const auto& bar : layout.bars)
        canvas.fill(bar, canvas.palette().heat_2);
    canvas.line({plot.x, plot.bottom()}, {plot.right(), plot.bottom()}, canvas.palette().line, 0.6);
    if (!full) return;
    draw_lines(canvas, lines_of(canvas, chart, layout), plot, rect);
    const TextStyle style{.size = chart_text_size};
    for (std::size_t i = 0; i < layout.bars.size(); ++i) {
        const auto& bar = layout.bars[i];
        const double middle = bar.x + bar.width / 2;
        const Span all{rect.x, rect.right()};
        const auto count = setter.line(chart.bins[i].shown, style);
        const Rect behind{middle - count.width() / 2 - 1.5, bar.y - word_row, count.width() + 3, word_row};
        canvas.fill(behind, canvas.palette().page);
        canvas.text_centred(count, middle, behind.y, all, canvas.palette().ink);
        canvas.text_centred(setter.line(chart.bins[i].label, style), middle, plot.bottom() + 2, all,
                            canvas.palette().muted);
    }
}

} // namespace mizan::report
