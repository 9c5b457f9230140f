#pragma once
#include "report/charts/chart.hpp"
#include "report/drawing/canvas.hpp"

namespace mizan::report {

/// sparse: marks only, for a table cell. full: with the words of its marks and axis.
enum class Detail { sparse, full };

/// The one place where charts are drawn, for paper, SVG, PNG and screen alike.
void draw(Canvas& canvas, const Chart& chart, const Rect& rect, Detail detail);

void draw_bullet(Canvas& canvas, const BulletChart& chart, const Rect& rect, Detail detail);
void draw_trend(Canvas& canvas, const TrendChart& chart, const Rect& rect, Detail detail);
void draw_band_bar(Canvas& canvas, const BandBar& chart, const Rect& rect, Detail detail);

void draw_funnel(Canvas& canvas, const FunnelPlot& chart, const Rect& rect, Detail detail);
void draw_distribution(Canvas& canvas, const Distribution& chart, const Rect& rect, Detail detail);
void draw_heat_map(Canvas& canvas, const HeatMap& chart, const Rect& rect, Detail detail);
void draw_mix(Canvas& canvas, const StackedMix& chart, const Rect& rect, Detail detail);

/// Where in `rect` the points and limits of a full funnel lie; its words stand around that.
Rect funnel_area(const Typesetter& setter, const FunnelPlot& chart, const Rect& rect, Detail detail);

/// Size of the words in a full chart.
constexpr double chart_text_size = 7.5;
/// Height of a row of words.
constexpr double word_row = chart_text_size * 1.5;

/// A whisker: the interval as a line with caps.
void draw_whisker(Canvas& canvas, Span x, double y, double cap, Colour colour);

} // namespace mizan::report
