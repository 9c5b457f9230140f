#pragma once

typedef struct _cairo cairo_t;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutIter PangoLayoutIter;

namespace mizan::report {

/// Draws the line that the iterator is at, its layout's left end at x, its baseline at y.
/// On surfaces that keep text (PDF) right-to-left letters that share glyphs (lam-alef, a letter with its marks) are
/// written as one span for each letter, side by side: readers of PDF order such text by where it lies, letter by
/// letter, and would turn the letters of a shared glyph around.
void show_line(cairo_t* cairo, PangoLayoutIter* line, double x, double y);

} // namespace mizan::report
