#include "report/charts/draw.hpp"
#include "report/charts/layout.hpp"

#include <algorithm>

namespace mizan::report {
namespace {

/// Calls with [begin, end) of each stretch of places for which `present` holds.
template <class Present, class Use>
void for_each_stretch(const std::vector<TrendLayout::Place>& places, Present present, Use use) {
    for (std::size_t begin = 0; begin < places.size();) {
        if (!present(places[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < places.size() && present(places[end]))
            ++end;
        use(begin, end);
        begin = end;
    }
}

void draw_intervals(Canvas& canvas, const TrendLayout& layout) {
    const auto& places = layout.places;
    for_each_stretch(
        places, [](const auto& place) { return place.interval.has_value(); },
        [&](std::size_t begin, std::size_t end) {
            if (end - begin == 1) {
                const auto& place = places[begin];
                canvas.line({place.x, place.interval->from}, {place.x, place.interval->to}, canvas.palette().zone_near,
                            1.4);
                return;
            }
            std::vector<Point> outline;
            for (auto i = begin; i < end; ++i)
                outline.push_back({places[i].x, places[i].interval->from});
            for (auto i = end; i-- > begin;)
                outline.push_back({places[i].x, places[i].interval->to});
            canvas.area(outline, canvas.palette().zone_met);
        });
}

void draw_line(Canvas& canvas, const TrendLayout& layout, double width) {
    const auto& places = layout.places;
    const auto colour = canvas.palette().accent;
    for_each_stretch(
        places, [](const auto& place) { return place.y.has_value(); },
        [&](std::size_t begin, std::size_t end) {
            std::vector<Point> points;
            for (auto i = begin; i < end; ++i)
                points.push_back({places[i].x, *places[i].y});
            if (points.size() == 1)
                canvas.mark(points[0], width * 1.1, Tone::accent);
            else
                canvas.path(points, colour, width);
        });
}

/// The target as a line across, or the way to it.
void draw_target(Canvas& canvas, const TrendLayout& layout, const Rect& plot, double width) {
    const auto colour = canvas.palette().ink;
    bool aims = false;
    for_each_stretch(
        layout.places, [](const auto& place) { return place.aim.has_value(); },
        [&](std::size_t begin, std::size_t end) {
            aims = true;
            for (auto i = begin; i + 1 < end; ++i)
                canvas.dashes({layout.places[i].x, *layout.places[i].aim},
                              {layout.places[i + 1].x, *layout.places[i + 1].aim}, colour, width);
        });
    if (layout.target && !aims) canvas.dashes({plot.x, *layout.target}, {plot.right(), *layout.target}, colour, width);
}

void draw_plot(Canvas& canvas, const TrendChart& chart, const TrendLayout& layout, const Rect& plot, bool full) {
    draw_intervals(canvas, layout);
    draw_target(canvas, layout, plot, full ? 0.9 : 0.7);
    draw_line(canvas, layout, full ? 1.8 : 1.3);
    if (full)
        for (const auto& place : layout.places)
            if (place.y) canvas.mark({place.x, *place.y}, 1.7, Tone::accent);
    if (!layout.places.empty() && layout.places.back().y)
        canvas.mark({layout.places.back().x, *layout.places.back().y}, full ? 3.2 : 2.3, chart.tone);
}

/// The words of a full trend, set, and the room that they need.
struct TrendWords {
    SetText high, low, target, last;
    double start = 0, end = 0; // widths kept free beside the plot

    TrendWords(const TrendChart& chart, const Typesetter& setter) {
        const TextStyle style{.size = chart_text_size};
        if (chart.axis) {
            high = setter.line(chart.axis->high_shown, style);
            low = setter.line(chart.axis->low_shown, style);
            start = std::max(high.width(), low.width()) + 6;
        }
        if (chart.target) target = setter.line(chart.target->name + " " + chart.target->shown, style);
        if (!chart.points.empty() && chart.points.back().value)
            last = setter.line(chart.points.back().shown, {.size = chart_text_size + 1, .bold = true});
        end = std::max(target.width(), last.width()) + 6;
    }
};

void draw_month_labels(Canvas& canvas, const TrendChart& chart, const TrendLayout& layout, const Rect& rect) {
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        canvas.text_centred(canvas.typesetter().line(chart.points[i].label, {.size = chart_text_size}),
                            layout.places[i].x, rect.bottom() - word_row, {rect.x, rect.right()},
                            canvas.palette().muted);
}

/// The target's and the last value's words beside the plot, apart from each other.
void draw_end_words(Canvas& canvas, const TrendChart& chart, const TrendLayout& layout, const TrendWords& words,
                    const Rect& plot) {
    const auto x_of = [&](const SetText& text) {
        return canvas.mirrored() ? plot.x - 6 - text.width() : plot.right() + 6;
    };
    double target_y = layout.target.value_or(0) - words.target.height() / 2;
    if (!words.last.empty()) {
        const double last_y = *layout.places.back().y - words.last.height() / 2;
        canvas.text(words.last, x_of(words.last), last_y, canvas.palette().of(chart.tone));
        const double apart = words.last.height() * 0.95;
        if (layout.target && std::abs(target_y - last_y) < apart)
            target_y = target_y < last_y ? last_y - apart : last_y + apart;
    }
    if (!words.target.empty()) canvas.text(words.target, x_of(words.target), target_y, canvas.palette().muted);
}

void draw_axis_words(Canvas& canvas, const TrendWords& words, const Rect& plot) {
    const auto put = [&](const SetText& text, double y) {
        const double x = canvas.mirrored() ? plot.right() + 6 : plot.x - 6 - text.width();
        canvas.text(text, x, y - text.height() / 2, canvas.palette().muted);
    };
    put(words.high, plot.y);
    put(words.low, plot.bottom());
}

} // namespace

void draw_trend(Canvas& canvas, const TrendChart& chart, const Rect& rect, Detail detail) {
    const auto direction = canvas.typesetter().direction();
    if (detail == Detail::sparse) {
        const Rect plot{rect.x, rect.y + 2.5, rect.width, rect.height - 5};
        draw_plot(canvas, chart, lay_out(chart, plot, direction), plot, false);
        return;
    }
    const TrendWords words{chart, canvas.typesetter()};
    const double left = canvas.mirrored() ? words.end : words.start;
    const Rect plot{rect.x + left, rect.y + 6, rect.width - words.start - words.end, rect.height - word_row - 12};
    canvas.line({plot.x, plot.bottom()}, {plot.right(), plot.bottom()}, canvas.palette().line, 0.6);
    canvas.line({plot.x, plot.y}, {plot.right(), plot.y}, canvas.palette().line, 0.6);
    const auto layout = lay_out(chart, plot, direction);
    draw_plot(canvas, chart, layout, plot, true);
    draw_month_labels(canvas, chart, layout, rect);
    draw_axis_words(canvas, words, plot);
    draw_end_words(canvas, chart, layout, words, plot);
}

} // namespace mizan::report
