#pragma once
#include "report/pdf/piece.hpp"

namespace mizan::report {

/// A document laid out on paper: measured once, drawn on a PDF or on a screen. The document must outlive it.
class Pages {
public:
    explicit Pages(const Document& document, Fonts fonts = Fonts::of_the_thread);
    explicit Pages(Document&& document, Fonts fonts = Fonts::of_the_thread) = delete;
    std::size_t count() const { return count_; }
    double width() const { return width_; } // points
    double height() const { return height_; }
    void draw(cairo_t* cairo, std::size_t page, const Palette& palette) const;

    struct OutlineEntry {
        std::string text;
        int level = 1;
        std::size_t page = 0;
        double y = 0;
    };
    std::vector<OutlineEntry> outline() const;

private:
    void draw_running(Canvas& canvas, std::size_t page) const;

    const Document& document_;
    Typesetter setter_;
    double width_, height_;
    Frame frame_;
    Pieces pieces_;
    std::vector<Placed> placed_;
    std::size_t count_ = 1;
};

} // namespace mizan::report
