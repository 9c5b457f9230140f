#include "report/charts/draw.hpp"
#include "report/charts/layout.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

struct PlacedWord {
    SetText text;
    double x = 0;
};

/// Words under their marks; a word that would touch its neighbour goes one row down.
void draw_words(Canvas& canvas, std::vector<PlacedWord> words, const Rect& rect, double y) {
    std::ranges::sort(words, {}, &PlacedWord::x);
    std::vector<double> row_ends;
    for (const auto& word : words) {
        const double width = word.text.width();
        const double left = std::clamp(word.x - width / 2, rect.x, std::max(rect.x, rect.right() - width));
        std::size_t row = 0;
        while (row < row_ends.size() && left < row_ends[row] + 6)
            ++row;
        if (row == row_ends.size()) row_ends.push_back(0);
        row_ends[row] = left + width;
        canvas.text(word.text, left, y + static_cast<double>(row) * word_row, canvas.palette().muted);
    }
}

void draw_track(Canvas& canvas, const BulletLayout& layout, const BulletChart& chart, const Rect& track) {
    const auto& palette = canvas.palette();
    for (const auto& zone : layout.zones)
        canvas.fill({zone.x.from, track.y, zone.x.to - zone.x.from, track.height}, palette.zone(zone.rank));
    const auto tick = [&](const std::optional<double>& x, double beyond, Colour colour, double width) {
        if (x) canvas.line({*x, track.y - beyond}, {*x, track.bottom() + beyond}, colour, width);
    };
    tick(layout.floor, 0, palette.muted, 0.9);
    tick(layout.stretch, 0, palette.muted, 0.9);
    tick(layout.target, track.height * 0.35, palette.ink, 1.7);
    const auto colour = palette.of(chart.tone);
    if (layout.interval) draw_whisker(canvas, *layout.interval, track.middle(), track.height * 0.22, colour);
    if (layout.value) canvas.mark({*layout.value, track.middle()}, std::min(track.height * 0.34, 3.6), chart.tone);
}

} // namespace

void draw_bullet(Canvas& canvas, const BulletChart& chart, const Rect& rect, Detail detail) {
    const bool full = detail == Detail::full;
    const Rect inner{rect.x + 4, rect.y, rect.width - 8, rect.height};
    const double height = full ? 14 : std::min(9.0, rect.height * 0.62);
    const double top = full ? rect.y + word_row + 6 : rect.middle() - height / 2;
    const Rect track{inner.x, top, inner.width, height};
    const auto layout = lay_out(chart, track, canvas.typesetter().direction());
    draw_track(canvas, layout, chart, track);
    if (!full) return;

    const auto& setter = canvas.typesetter();
    const Span inside{rect.x, rect.right()};
    if (chart.value && layout.value)
        canvas.text_centred(setter.line(chart.value->shown, {.size = chart_text_size + 1.5, .bold = true}),
                            *layout.value, rect.y, inside, canvas.palette().of(chart.tone));
    std::vector<PlacedWord> words;
    const auto add = [&](const std::optional<Mark>& mark, const std::optional<double>& x) {
        if (mark && x) words.push_back({setter.line(mark->name + " " + mark->shown, {.size = chart_text_size}), *x});
    };
    add(chart.floor, layout.floor);
    add(chart.target, layout.target);
    add(chart.stretch, layout.stretch);
    draw_words(canvas, std::move(words), rect, track.bottom() + 7);
}

} // namespace mizan::report
