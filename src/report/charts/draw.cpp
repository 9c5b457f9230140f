#include "report/charts/draw.hpp"

namespace mizan::report {

void draw(Canvas& canvas, const Chart& chart, const Rect& rect, Detail detail) {
    struct Draw {
        Canvas& canvas;
        const Rect& rect;
        Detail detail;
        void operator()(const BulletChart& bullet) const { draw_bullet(canvas, bullet, rect, detail); }
        void operator()(const TrendChart& trend) const { draw_trend(canvas, trend, rect, detail); }
        void operator()(const BandBar& bar) const { draw_band_bar(canvas, bar, rect, detail); }
        void operator()(const FunnelPlot& funnel) const { draw_funnel(canvas, funnel, rect, detail); }
        void operator()(const Distribution& bins) const { draw_distribution(canvas, bins, rect, detail); }
        void operator()(const HeatMap& map) const { draw_heat_map(canvas, map, rect, detail); }
        void operator()(const StackedMix& mix) const { draw_mix(canvas, mix, rect, detail); }
    };
    std::visit(Draw{canvas, rect, detail}, chart.kind);
}

void draw_whisker(Canvas& canvas, Span x, double y, double cap, Colour colour) {
    canvas.line({x.from, y}, {x.to, y}, colour, 1.1);
    canvas.line({x.from, y - cap}, {x.from, y + cap}, colour, 1.1);
    canvas.line({x.to, y - cap}, {x.to, y + cap}, colour, 1.1);
}

} // namespace mizan::report
