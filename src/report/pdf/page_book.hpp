#pragma once
#include "report/document.hpp"
#include "report/drawing/geometry.hpp"
#include "report/drawing/pixels.hpp"

#include <memory>
#include <mutex>

typedef struct _cairo cairo_t;

namespace mizan::report {

class Pages;

/// The very pages of the PDF, laid out once, for a screen and for a printer. Any thread; calls wait for each other.
/// Throws Error `drawing_failed`.
class PageBook {
public:
    explicit PageBook(Document document);
    ~PageBook();
    PageBook(const PageBook&) = delete;
    PageBook& operator=(const PageBook&) = delete;

    std::size_t count() const;
    double width() const; // points
    double height() const;
    const Document& document() const { return document_; }

    /// A page on white paper; scale 1 is 72 dots per inch.
    Pixels pixels(std::size_t page, double scale) const;
    /// Onto another surface, as large as fits into `paper` and in its middle; the paper itself is not painted.
    void draw(cairo_t* cairo, std::size_t page, const Rect& paper) const;

private:
    Document document_;
    std::unique_ptr<const Pages> pages_;
    mutable std::mutex one_at_a_time_;
};

} // namespace mizan::report
