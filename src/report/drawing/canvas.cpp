#include "report/drawing/canvas.hpp"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <numbers>

namespace mizan::report {

constexpr double pi = std::numbers::pi;

void Canvas::source(Colour colour) {
    cairo_set_source_rgb(cairo_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void Canvas::rounded(const Rect& rect, double radius) {
    if (radius <= 0) {
        cairo_rectangle(cairo_, rect.x, rect.y, rect.width, rect.height);
        return;
    }
    const double r = std::min({radius, rect.width / 2, rect.height / 2});
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, rect.right() - r, rect.y + r, r, -pi / 2, 0);
    cairo_arc(cairo_, rect.right() - r, rect.bottom() - r, r, 0, pi / 2);
    cairo_arc(cairo_, rect.x + r, rect.bottom() - r, r, pi / 2, pi);
    cairo_arc(cairo_, rect.x + r, rect.y + r, r, pi, 3 * pi / 2);
    cairo_close_path(cairo_);
}

void Canvas::fill(const Rect& rect, Colour colour, double radius) {
    source(colour);
    rounded(rect, radius);
    cairo_fill(cairo_);
}

void Canvas::frame(const Rect& rect, Colour colour, double width, double radius) {
    source(colour);
    cairo_set_line_width(cairo_, width);
    rounded(rect.shrunk(width / 2), radius);
    cairo_stroke(cairo_);
}

void Canvas::line(Point from, Point to, Colour colour, double width) {
    source(colour);
    cairo_set_line_width(cairo_, width);
    cairo_move_to(cairo_, from.x, from.y);
    cairo_line_to(cairo_, to.x, to.y);
    cairo_stroke(cairo_);
}

void Canvas::dashes(Point from, Point to, Colour colour, double width) {
    const double pattern[] = {width * 2.5, width * 2};
    cairo_set_dash(cairo_, pattern, 2, 0);
    line(from, to, colour, width);
    cairo_set_dash(cairo_, nullptr, 0, 0);
}

void Canvas::trace(const std::vector<Point>& points) {
    cairo_new_path(cairo_); // text leaves a current point behind
    for (const auto& point : points)
        cairo_line_to(cairo_, point.x, point.y);
}

void Canvas::path(const std::vector<Point>& points, Colour colour, double width) {
    source(colour);
    cairo_set_line_width(cairo_, width);
    cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_ROUND);
    trace(points);
    cairo_stroke(cairo_);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_BUTT);
}

void Canvas::area(const std::vector<Point>& points, Colour colour) {
    source(colour);
    trace(points);
    cairo_close_path(cairo_);
    cairo_fill(cairo_);
}

void Canvas::mark(Point at, double radius, Tone tone) {
    const auto colour = palette_.of(tone);
    const auto circle = [&](double r, Colour filled) {
        source(filled);
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, at.x, at.y, r, 0, 2 * pi);
        cairo_fill(cairo_);
    };
    const auto diamond = [&](double r, Colour filled) {
        area({{at.x - r, at.y}, {at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}}, filled);
    };
    if (tone == Tone::bad) {
        diamond(radius * 1.3 + 0.9, palette_.page);
        diamond(radius * 1.3, colour);
        return;
    }
    circle(radius + 0.7, palette_.page);
    circle(radius, colour);
    if (tone == Tone::warn) circle(radius * 0.45, palette_.page);
}

void Canvas::ring(Point at, double radius, Colour colour, double width) {
    source(colour);
    cairo_set_line_width(cairo_, width);
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, at.x, at.y, radius, 0, 2 * pi);
    cairo_stroke(cairo_);
}

/// Lines are cut at the rectangle's sides by reckoning: a clip would not come out the same in every file format.
/// All its lines are one path, so that a document does not repeat what they have in common.
void Canvas::hatch(const Rect& rect, Hatch hatch, Colour colour) {
    constexpr double step = 4.5, width = 0.8, dot = 1.3;
    const auto segment = [&](Point from, Point to) {
        cairo_move_to(cairo_, from.x, from.y);
        cairo_line_to(cairo_, to.x, to.y);
    };
    const auto slanted = [&](double sign) { // x + sign·y is the same all along a line
        const double at_top = sign > 0 ? rect.y : -rect.bottom(), at_bottom = sign > 0 ? rect.bottom() : -rect.y;
        for (double sum = std::ceil((rect.x + at_top) / step) * step; sum < rect.right() + at_bottom; sum += step) {
            const double from = std::max(rect.x, sum - at_bottom), to = std::min(rect.right(), sum - at_top);
            if (to > from) segment({from, (sum - from) * sign}, {to, (sum - to) * sign});
        }
    };
    if (hatch == Hatch::none) return;
    source(colour);
    cairo_new_path(cairo_);
    if (hatch == Hatch::rising || hatch == Hatch::crossed) slanted(1);
    if (hatch == Hatch::falling || hatch == Hatch::crossed) slanted(-1);
    if (hatch == Hatch::vertical)
        for (double x = rect.x + step / 2; x < rect.right(); x += step)
            segment({x, rect.y}, {x, rect.bottom()});
    if (hatch == Hatch::level)
        for (double y = rect.y + step / 2; y < rect.bottom(); y += step)
            segment({rect.x, y}, {rect.right(), y});
    if (hatch == Hatch::dotted) // squares as the dashes of lines
        for (double y = rect.y + step / 2; y < rect.bottom(); y += step)
            segment({rect.x + step / 2, y + dot / 2}, {rect.right() - width, y + dot / 2});
    const double dashes[] = {dot, step - dot};
    if (hatch == Hatch::dotted) cairo_set_dash(cairo_, dashes, 2, 0);
    cairo_set_line_width(cairo_, hatch == Hatch::dotted ? dot : width);
    cairo_stroke(cairo_);
    cairo_set_dash(cairo_, nullptr, 0, 0);
}

void Canvas::text(const SetText& set, double x, double y, Colour colour) {
    source(colour);
    set.draw(cairo_, x, y);
}

void Canvas::lines(const SetText& set, double x, double y, int first, int end, Colour colour) {
    source(colour);
    set.draw_lines(cairo_, x, y, first, end);
}

void Canvas::text_centred(const SetText& set, double x, double y, Span inside, Colour colour) {
    const double left = std::max(inside.from, std::min(x - set.width() / 2, inside.to - set.width()));
    text(set, left, y, colour);
}

} // namespace mizan::report
