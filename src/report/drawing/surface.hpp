#pragma once
#include "base/error.hpp"
#include "report/drawing/pixels.hpp"

#include <cairo.h>
#include <memory>
#include <string>

namespace mizan::report {

struct CairoRelease {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using CairoPtr = std::unique_ptr<cairo_t, CairoRelease>;
using SurfacePtr = std::unique_ptr<cairo_surface_t, CairoRelease>;

/// A cairo stream into a std::string.
inline cairo_status_t append_bytes(void* to, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Throws Error `drawing_failed` {reason} where cairo is in an error state.
inline void check_drawing(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw Error{"drawing_failed", {{"reason", std::string{cairo_status_to_string(status)}}}};
}

/// Of an image surface in RGB24, flushed.
Pixels surface_pixels(cairo_surface_t* surface);

} // namespace mizan::report
