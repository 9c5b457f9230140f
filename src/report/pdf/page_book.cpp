#include "report/pdf/page_book.hpp"

#include "report/drawing/surface.hpp"
#include "report/pdf/pages.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::report {

PageBook::PageBook(Document document)
    : document_{std::move(document)}, pages_{std::make_unique<const Pages>(document_, Fonts::own)} {}

PageBook::~PageBook() = default;

std::size_t PageBook::count() const {
    return pages_->count();
}

double PageBook::width() const {
    return pages_->width();
}

double PageBook::height() const {
    return pages_->height();
}

Pixels PageBook::pixels(std::size_t page, double scale) const {
    const SurfacePtr surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                        static_cast<int>(std::ceil(width() * scale)),
                                                        static_cast<int>(std::ceil(height() * scale)))};
    const CairoPtr cairo{cairo_create(surface.get())};
    const Colour paper = light_palette().page;
    cairo_set_source_rgb(cairo.get(), paper.red / 255.0, paper.green / 255.0, paper.blue / 255.0);
    cairo_paint(cairo.get());
    draw(cairo.get(), page, {0, 0, width() * scale, height() * scale});
    check_drawing(cairo_status(cairo.get()));
    cairo_surface_flush(surface.get());
    return surface_pixels(surface.get());
}

void PageBook::draw(cairo_t* cairo, std::size_t page, const Rect& paper) const {
    const double scale = std::min(paper.width / width(), paper.height / height());
    cairo_save(cairo);
    cairo_translate(cairo, paper.x + (paper.width - width() * scale) / 2,
                    paper.y + (paper.height - height() * scale) / 2);
    cairo_scale(cairo, scale, scale);
    {
        const std::lock_guard lock{one_at_a_time_};
        pages_->draw(cairo, page, light_palette());
    }
    cairo_restore(cairo);
}

} // namespace mizan::report
