#include "report/charts/draw.hpp"
#include "report/charts/layout.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

/// Bands without a tone are greys, from worst to best.
Colour band_colour(const Palette& palette, const BandBar& chart, std::size_t band) {
    if (chart.bands[band].tone != Tone::plain) return palette.of(chart.bands[band].tone);
    return palette.zone(static_cast<int>(band * 4 / std::max<std::size_t>(chart.bands.size(), 1)));
}

void draw_track(Canvas& canvas, const BandBar& chart, const BandLayout& layout, const Rect& track) {
    const auto& palette = canvas.palette();
    for (std::size_t i = 0; i < layout.bands.size(); ++i) {
        const auto& band = layout.bands[i];
        canvas.fill({band.from + 0.5, track.y, std::max(0.0, band.to - band.from - 1), track.height},
                    band_colour(palette, chart, i));
    }
    const double above = track.y - 4;
    if (layout.interval) draw_whisker(canvas, *layout.interval, above, 2, palette.ink);
    if (!layout.total) return;
    const double x = *layout.total;
    canvas.line({x, above}, {x, track.bottom()}, palette.ink, 1.6);
    canvas.mark({x, above}, 2.8, Tone::plain);
}

void draw_words(Canvas& canvas, const BandBar& chart, const BandLayout& layout, const Rect& rect, const Rect& track) {
    const auto& setter = canvas.typesetter();
    for (std::size_t i = 0; i < chart.bands.size(); ++i) {
        const auto& band = chart.bands[i];
        const auto x = layout.bands[i];
        const double start = canvas.mirrored() ? x.to : x.from;
        const Span inside{rect.x, rect.right()};
        if (i > 0)
            canvas.text_centred(setter.line(band.from_shown, {.size = chart_text_size - 0.5}), start,
                                track.bottom() + 3, inside, canvas.palette().muted);
        const auto name = setter.line(band.name, {.size = chart_text_size - 0.5});
        if (rect.bottom() >= track.bottom() + 3 + 2 * word_row && name.width() < x.to - x.from)
            canvas.text_centred(name, (x.from + x.to) / 2, track.bottom() + 3 + word_row * 0.9, x,
                                canvas.palette().muted);
    }
}

} // namespace

void draw_band_bar(Canvas& canvas, const BandBar& chart, const Rect& rect, Detail detail) {
    const bool full = detail == Detail::full;
    const double height = std::min(8.0, rect.height * 0.4);
    const Rect track{rect.x + 4, full ? rect.y + 9 : rect.middle() - height / 2 + 3, rect.width - 8, height};
    const auto layout = lay_out(chart, track, canvas.typesetter().direction());
    draw_track(canvas, chart, layout, track);
    if (full) draw_words(canvas, chart, layout, rect, track);
}

} // namespace mizan::report
