#pragma once
#include "report/charts/chart.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mizan::report {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    static constexpr Colour hex(std::uint32_t rgb) {
        return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
                static_cast<std::uint8_t>(rgb)};
    }
    std::string css() const; // "#1b2430"
    bool operator==(const Colour&) const = default;
};

/// Colours by their role. Good and bad differ in lightness and along blue-orange, not along red-green, so that they
/// stay apart for colour-blind eyes. The roles of one palette are pairwise different: an SVG names them by value.
struct Palette {
    Colour page, surface, line, muted, ink;
    Colour accent, good, warn, bad;
    Colour accent_tint, good_tint, warn_tint, bad_tint;
    Colour zone_below, zone_near, zone_met, zone_beyond; // of a scale, from worst to best
    Colour heat_0, heat_1, heat_2, heat_3, heat_4;       // one hue, from nothing to the most; ink on 0 .. 3
    Colour series_1, series_2, series_3, series_4, series_5, series_6; // kinds without an order
    Colour on_fill;                                                    // text on accent, good, warn, bad, heat_4

    Colour of(Tone tone) const;
    Colour tint(Tone tone) const;
    Colour zone(int rank) const; // 0..3
};

const Palette& light_palette();
const Palette& dark_palette();

struct PaletteRole {
    std::string_view name; // "zone-below"
    Colour Palette::*colour;
};
std::span<const PaletteRole> palette_roles();

} // namespace mizan::report
