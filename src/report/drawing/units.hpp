#pragma once
#include <pango/pango.h>

namespace mizan::report {

/// Pango's fixed-point lengths as points.
constexpr double units(int pango) {
    return static_cast<double>(pango) / PANGO_SCALE;
}

} // namespace mizan::report
