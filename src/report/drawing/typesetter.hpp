#pragma once
#include "report/document.hpp"
#include "report/drawing/palette.hpp"

#include <memory>
#include <string_view>
#include <vector>

typedef struct _cairo cairo_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoAttrList PangoAttrList;

namespace mizan::report {

struct GObjectRelease {
    void operator()(void* object) const;
};
template <class T>
using GObjectPtr = std::unique_ptr<T, GObjectRelease>;

struct TextStyle {
    double size = 9; // units of the surface
    bool bold = false;
    Align align = Align::start;
    int max_lines = 0; // 0: as many as needed; else the last one ends in "…"
};

/// Shaped text, ready to be drawn any number of times. Measured in units of the surface.
class SetText {
public:
    SetText() = default;
    explicit SetText(GObjectPtr<PangoLayout> layout);
    double width() const { return width_; } // of the longest line
    double height() const { return height_; }
    double baseline() const { return baseline_; } // of the first line, from the top
    int lines() const;
    /// Where a line ends, from the top.
    double bottom_of_line(int line) const;
    bool empty() const { return !layout_; }
    /// With the top left corner at (x, y), in the current source colour.
    void draw(cairo_t* cairo, double x, double y) const;
    /// Only lines first <= i < end, the first of them at y.
    void draw_lines(cairo_t* cairo, double x, double y, int first, int end) const;

private:
    GObjectPtr<PangoLayout> layout_;
    double width_ = 0, height_ = 0, baseline_ = 0;
};

/// Where a typesetter keeps its fonts. `of_the_thread` is quick, and what it set belongs to the thread that made it;
/// with fonts of its own, what it set can go from thread to thread, one at a time.
enum class Fonts { of_the_thread, own };

/// Shapes text in one base direction through Pango and HarfBuzz: Noto Sans and Noto Sans Arabic where there are.
/// One per rendering; not used by two threads at once.
class Typesetter {
public:
    explicit Typesetter(Direction direction, Fonts fonts = Fonts::of_the_thread);
    Direction direction() const { return direction_; }
    bool mirrored() const { return direction_ == Direction::right_to_left; }
    /// One line, however long.
    SetText line(std::string_view text, const TextStyle& style) const;
    /// Broken into lines of at most this width. The align of the style is within that width.
    SetText paragraph(std::string_view text, const TextStyle& style, double width) const;
    SetText paragraph(const std::vector<Run>& runs, const TextStyle& style, double width) const;

private:
    /// Takes the attributes over.
    GObjectPtr<PangoLayout> layout(std::string_view text, PangoAttrList* attributes, const TextStyle& style) const;
    SetText wrapped(GObjectPtr<PangoLayout> made, const TextStyle& style, double width) const;
    GObjectPtr<PangoContext> context_;
    Direction direction_;
};

} // namespace mizan::report
