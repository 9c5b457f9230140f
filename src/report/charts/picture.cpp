#include "report/charts/picture.hpp"

#include "report/drawing/surface.hpp"

#include <cairo-svg.h>
#include <cmath>

namespace mizan::report {
namespace {

SurfacePtr painted(const Chart& chart, double width, double height, Direction direction, const Palette& palette,
                   Detail detail, double scale) {
    SurfacePtr surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(width * scale)),
                                                  static_cast<int>(std::ceil(height * scale)))};
    CairoPtr cairo{cairo_create(surface.get())};
    cairo_scale(cairo.get(), scale, scale);
    const Typesetter setter{direction};
    Canvas canvas{cairo.get(), setter, palette};
    canvas.fill({0, 0, width, height}, palette.page);
    draw(canvas, chart, {0, 0, width, height}, detail);
    check_drawing(cairo_status(cairo.get()));
    cairo_surface_flush(surface.get());
    return surface;
}

/// Cairo numbers its surfaces through the life of the process; the same chart is to be the same text.
std::string without_surface_number(std::string svg) {
    const std::string_view key = " id=\"surface";
    const auto begin = svg.find(key);
    if (begin == std::string::npos) return svg;
    return svg.erase(begin, svg.find('"', begin + key.size()) + 1 - begin);
}

} // namespace

std::string chart_svg(const Chart& chart, double width, double height, Direction direction, const Palette& palette,
                      Detail detail) {
    std::string bytes;
    {
        SurfacePtr surface{cairo_svg_surface_create_for_stream(append_bytes, &bytes, width, height)};
        cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
        CairoPtr cairo{cairo_create(surface.get())};
        const Typesetter setter{direction};
        Canvas canvas{cairo.get(), setter, palette};
        draw(canvas, chart, {0, 0, width, height}, detail);
        check_drawing(cairo_status(cairo.get()));
        cairo.reset();
        cairo_surface_finish(surface.get());
        check_drawing(cairo_surface_status(surface.get()));
    }
    return without_surface_number(std::move(bytes));
}

std::string chart_png(const Chart& chart, double width, double height, Direction direction, const Palette& palette,
                      Detail detail, double scale) {
    std::string bytes;
    const auto surface = painted(chart, width, height, direction, palette, detail, scale);
    check_drawing(cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes));
    return bytes;
}

Pixels chart_pixels(const Chart& chart, double width, double height, Direction direction, const Palette& palette,
                    Detail detail, double scale) {
    return surface_pixels(painted(chart, width, height, direction, palette, detail, scale).get());
}

} // namespace mizan::report
