#include "report/drawing/surface.hpp"

namespace mizan::report {

Pixels surface_pixels(cairo_surface_t* surface) {
    Pixels pixels{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const auto* data = cairo_image_surface_get_data(surface);
    const auto stride = cairo_image_surface_get_stride(surface);
    pixels.rgb.reserve(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 3);
    for (int y = 0; y < pixels.height; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < pixels.width; ++x)
            for (int shift : {16, 8, 0})
                pixels.rgb.push_back(static_cast<std::uint8_t>(row[x] >> shift));
    }
    return pixels;
}

} // namespace mizan::report
