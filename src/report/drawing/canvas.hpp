#pragma once
#include "report/drawing/geometry.hpp"
#include "report/drawing/palette.hpp"
#include "report/drawing/typesetter.hpp"

#include <vector>

namespace mizan::report {

/// Lines over a filled part, which tell it from its neighbours without its colour.
enum class Hatch { none, rising, falling, vertical, level, dotted, crossed };

/// A cairo surface in our words: colours by role, shapes by name, text that knows the direction. Owns nothing.
class Canvas {
public:
    Canvas(cairo_t* cairo, const Typesetter& typesetter, const Palette& palette)
        : cairo_{cairo}, typesetter_{typesetter}, palette_{palette} {}

    const Typesetter& typesetter() const { return typesetter_; }
    const Palette& palette() const { return palette_; }
    bool mirrored() const { return typesetter_.mirrored(); }
    cairo_t* cairo() const { return cairo_; }

    void fill(const Rect& rect, Colour colour, double radius = 0);
    void frame(const Rect& rect, Colour colour, double width, double radius = 0);
    void line(Point from, Point to, Colour colour, double width);
    void dashes(Point from, Point to, Colour colour, double width);
    void path(const std::vector<Point>& points, Colour colour, double width);
    void area(const std::vector<Point>& points, Colour colour);
    /// The mark of a tone: filled circle for good and plain, ring for warn, diamond for bad.
    void mark(Point at, double radius, Tone tone);

    void ring(Point at, double radius, Colour colour, double width);
    void hatch(const Rect& rect, Hatch hatch, Colour colour);

    void text(const SetText& text, double x, double y, Colour colour);
    /// Only lines first <= i < end of it, the first of them at y.
    void lines(const SetText& text, double x, double y, int first, int end, Colour colour);
    /// Text of one line with its centre at x, kept inside the span.
    void text_centred(const SetText& text, double x, double y, Span inside, Colour colour);

private:
    void source(Colour colour);
    void rounded(const Rect& rect, double radius);
    void trace(const std::vector<Point>& points);
    cairo_t* cairo_;
    const Typesetter& typesetter_;
    const Palette& palette_;
};

} // namespace mizan::report
