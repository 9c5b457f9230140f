#include "report/charts/draw.hpp"
#include "report/charts/plot_layout.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <tuple>

namespace mizan::report {
namespace {

bool meet(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

std::vector<Point> curve(const FunnelLayout& layout, const std::vector<double>& y) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < y.size(); ++i)
        points.push_back({layout.along[i], y[i]});
    return points;
}

void draw_limits(Canvas& canvas, const FunnelLayout& layout) {
    const auto between = [&](const std::vector<double>& high, const std::vector<double>& low, Colour colour) {
        auto outline = curve(layout, high);
        const auto back = curve(layout, low);
        outline.insert(outline.end(), back.rbegin(), back.rend());
        canvas.area(outline, colour);
    };
    between(layout.outer_high, layout.outer_low, canvas.palette().zone_beyond);
    between(layout.inner_high, layout.inner_low, canvas.palette().zone_met);
    for (const auto* limit : {&layout.outer_high, &layout.outer_low})
        canvas.path(curve(layout, *limit), canvas.palette().muted, 0.7);
    for (const auto* limit : {&layout.inner_high, &layout.inner_low})
        canvas.path(curve(layout, *limit), canvas.palette().zone_below, 0.7);
}

double radius_of(const FunnelPlot::Point& point) {
    return point.chosen ? 4.2 : 2.6;
}

/// Who is named first: the chosen one, then whoever lies outside, then whoever has the most rows.
std::vector<std::size_t> by_importance(const FunnelPlot& chart) {
    std::vector<std::size_t> order(chart.points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t i) {
        const auto& point = chart.points[i];
        return std::tuple{!point.chosen, point.note.empty(), -point.n};
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

/// Each name beside its point where there is room; a name that would cover another point or name is left to the table.
void draw_names(Canvas& canvas, const FunnelPlot& chart, const FunnelLayout& layout, const Rect& plot) {
    std::vector<Rect> taken{{plot.x, layout.centre - 0.5, plot.width, 1}}; // no name is struck through
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const double r = radius_of(chart.points[i]);
        taken.push_back({layout.points[i].x - r, layout.points[i].y - r, 2 * r, 2 * r});
    }
    for (const auto i : by_importance(chart)) {
        const auto& point = chart.points[i];
        const auto name = canvas.typesetter().line(point.name, {.size = chart_text_size, .bold = point.chosen});
        const Point at = layout.points[i];
        const double off = radius_of(point) + 2, height = name.height(), width = name.width();
        const double after = canvas.mirrored() ? at.x - off - width : at.x + off;
        const double before = canvas.mirrored() ? at.x + off : at.x - off - width;
        for (const Point corner : {Point{after, at.y - height / 2}, Point{before, at.y - height / 2},
                                   Point{at.x - width / 2, at.y - off - height}, Point{at.x - width / 2, at.y + off}}) {
            const Rect place{corner.x, corner.y, width, height};
            const bool inside = place.x >= plot.x && place.right() <= plot.right() && place.y >= plot.y - height / 2 &&
                                place.bottom() <= plot.bottom() + height / 2;
            const bool free = std::none_of(taken.begin(), taken.end(), [&](const Rect& r) { return meet(place, r); });
            if (!inside || !free) continue;
            canvas.text(name, place.x, place.y, point.chosen ? canvas.palette().ink : canvas.palette().muted);
            taken.push_back(place);
            break;
        }
    }
}

void draw_points(Canvas& canvas, const FunnelPlot& chart, const FunnelLayout& layout) {
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        if (!chart.points[i].chosen) canvas.mark(layout.points[i], radius_of(chart.points[i]), chart.points[i].tone);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        if (!chart.points[i].chosen) continue;
        const Point at = layout.points[i];
        canvas.ring(at, radius_of(chart.points[i]) + 2.4, canvas.palette().ink, 1.2);
        canvas.mark(at, radius_of(chart.points[i]), chart.points[i].tone);
    }
}

/// Words outside the plot, at its start or its end, one below another where they would meet.
void draw_side_words(Canvas& canvas, std::initializer_list<std::pair<const SetText*, double>> words, const Rect& plot,
                     bool at_end) {
    double free_from = plot.y - 100;
    for (const auto& [set, y] : words) {
        const double top = std::max(y - set->height() / 2, free_from);
        const bool right = at_end != canvas.mirrored();
        canvas.text(*set, right ? plot.right() + 5 : plot.x - 5 - set->width(), top, canvas.palette().muted);
        free_from = top + set->height() * 0.9;
    }
}

} // namespace

Rect funnel_area(const Typesetter& setter, const FunnelPlot& chart, const Rect& rect, Detail detail) {
    const auto width = [&](const std::string& words) {
        return detail == Detail::full ? setter.line(words, {.size = chart_text_size}).width() : 0.0;
    };
    const bool full = detail == Detail::full;
    const double start = full ? std::max(width(chart.axis.high_shown), width(chart.axis.low_shown)) + 8 : 2;
    const double centre = width(chart.centre.name + " " + chart.centre.shown);
    const double end = full ? std::max({centre, width(chart.inner_name), width(chart.outer_name)}) + 8 : 2;
    const double below = full ? 2 * word_row + 2 : 2;
    const bool mirrored = setter.direction() == Direction::right_to_left;
    return {rect.x + (mirrored ? end : start), rect.y + 6, rect.width - start - end, rect.height - 6 - below};
}

void draw_funnel(Canvas& canvas, const FunnelPlot& chart, const Rect& rect, Detail detail) {
    const auto& setter = canvas.typesetter();
    const TextStyle style{.size = chart_text_size};
    const Rect plot = funnel_area(setter, chart, rect, detail);
    const auto layout = lay_out(chart, plot, setter.direction());
    draw_limits(canvas, layout);
    canvas.line({plot.x, layout.centre}, {plot.right(), layout.centre}, canvas.palette().accent, 1);
    canvas.line({plot.x, plot.bottom()}, {plot.right(), plot.bottom()}, canvas.palette().line, 0.6);
    draw_points(canvas, chart, layout);
    if (detail != Detail::full) return;
    const auto high = setter.line(chart.axis.high_shown, style), low = setter.line(chart.axis.low_shown, style);
    const auto centre = setter.line(chart.centre.name + " " + chart.centre.shown, style);
    const auto inner = setter.line(chart.inner_name, style), outer = setter.line(chart.outer_name, style);
    draw_names(canvas, chart, layout, plot);
    draw_side_words(canvas, {{&high, plot.y}, {&low, plot.bottom()}}, plot, false);
    draw_side_words(canvas,
                    {{&outer, layout.outer_high.back()}, {&inner, layout.inner_high.back()}, {&centre, layout.centre}},
                    plot, true);
    const auto first = setter.line(chart.n_axis.low_shown, style), last = setter.line(chart.n_axis.high_shown, style);
    const double y = plot.bottom() + 2;
    const double at_start = canvas.mirrored() ? plot.right() : plot.x,
                 at_end = canvas.mirrored() ? plot.x : plot.right();
    const Span all{rect.x, rect.right()};
    canvas.text_centred(first, at_start, y, all, canvas.palette().muted);
    canvas.text_centred(last, at_end, y, all, canvas.palette().muted);
    canvas.text_centred(setter.line(chart.n_title, style), (at_start + at_end) / 2, y + word_row * 0.6, all,
                        canvas.palette().muted);
}

} // namespace mizan::report
