#include "report/drawing/palette.hpp"

namespace mizan::report {
namespace {

constexpr Palette light{
    .page = Colour::hex(0xFFFFFF),
    .surface = Colour::hex(0xF4F6F8),
    .line = Colour::hex(0xD8DEE5),
    .muted = Colour::hex(0x5D6978),
    .ink = Colour::hex(0x17212B),
    .accent = Colour::hex(0x15577F),
    .good = Colour::hex(0x0B7A75),
    .warn = Colour::hex(0xB35C00),
    .bad = Colour::hex(0xA8322D),
    .accent_tint = Colour::hex(0xEAF2F8),
    .good_tint = Colour::hex(0xE6F4F2),
    .warn_tint = Colour::hex(0xFDF1E3),
    .bad_tint = Colour::hex(0xFBECEA),
    .zone_below = Colour::hex(0xB4BFCB),
    .zone_near = Colour::hex(0xCCD4DD),
    .zone_met = Colour::hex(0xDEE5EB),
    .zone_beyond = Colour::hex(0xEAEFF3),
    .heat_0 = Colour::hex(0xF1F6FB),
    .heat_1 = Colour::hex(0xCFE1F2),
    .heat_2 = Colour::hex(0x9AC8E2),
    .heat_3 = Colour::hex(0x5FA3D0),
    .heat_4 = Colour::hex(0x1F5F9E),
    .series_1 = Colour::hex(0x3B5BA9),
    .series_2 = Colour::hex(0x88CCEE),
    .series_3 = Colour::hex(0x44AA99),
    .series_4 = Colour::hex(0xDDCC77),
    .series_5 = Colour::hex(0xCC6677),
    .series_6 = Colour::hex(0xAA4499),
    .on_fill = Colour::hex(0xFEFEFE),
};

constexpr Palette dark{
    .page = Colour::hex(0x12181F),
    .surface = Colour::hex(0x1B232C),
    .line = Colour::hex(0x323D49),
    .muted = Colour::hex(0x9AA7B5),
    .ink = Colour::hex(0xE8EDF2),
    .accent = Colour::hex(0x7CBDE8),
    .good = Colour::hex(0x57C7BC),
    .warn = Colour::hex(0xF0A752),
    .bad = Colour::hex(0xF0857C),
    .accent_tint = Colour::hex(0x17293A),
    .good_tint = Colour::hex(0x142D2B),
    .warn_tint = Colour::hex(0x33271A),
    .bad_tint = Colour::hex(0x361F1E),
    .zone_below = Colour::hex(0x4A5766),
    .zone_near = Colour::hex(0x3C4855),
    .zone_met = Colour::hex(0x303A46),
    .zone_beyond = Colour::hex(0x252E38),
    .heat_0 = Colour::hex(0x18212B),
    .heat_1 = Colour::hex(0x1D3650),
    .heat_2 = Colour::hex(0x27527A),
    .heat_3 = Colour::hex(0x326C98),
    .heat_4 = Colour::hex(0x9CCBEF),
    .series_1 = Colour::hex(0x7F97E0),
    .series_2 = Colour::hex(0x88CCEE),
    .series_3 = Colour::hex(0x44AA99),
    .series_4 = Colour::hex(0xDDCC77),
    .series_5 = Colour::hex(0xCC6677),
    .series_6 = Colour::hex(0xC177B4),
    .on_fill = Colour::hex(0x10161C),
};

constexpr PaletteRole roles[] = {
    {"page", &Palette::page},
    {"surface", &Palette::surface},
    {"line", &Palette::line},
    {"muted", &Palette::muted},
    {"ink", &Palette::ink},
    {"accent", &Palette::accent},
    {"good", &Palette::good},
    {"warn", &Palette::warn},
    {"bad", &Palette::bad},
    {"accent-tint", &Palette::accent_tint},
    {"good-tint", &Palette::good_tint},
    {"warn-tint", &Palette::warn_tint},
    {"bad-tint", &Palette::bad_tint},
    {"zone-below", &Palette::zone_below},
    {"zone-near", &Palette::zone_near},
    {"zone-met", &Palette::zone_met},
    {"zone-beyond", &Palette::zone_beyond},
    {"heat-0", &Palette::heat_0},
    {"heat-1", &Palette::heat_1},
    {"heat-2", &Palette::heat_2},
    {"heat-3", &Palette::heat_3},
    {"heat-4", &Palette::heat_4},
    {"series-1", &Palette::series_1},
    {"series-2", &Palette::series_2},
    {"series-3", &Palette::series_3},
    {"series-4", &Palette::series_4},
    {"series-5", &Palette::series_5},
    {"series-6", &Palette::series_6},
    {"on-fill", &Palette::on_fill},
};

} // namespace

std::string Colour::css() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string out = "#";
    for (auto part : {red, green, blue}) {
        out += digits[part >> 4];
        out += digits[part & 15];
    }
    return out;
}

Colour Palette::of(Tone tone) const {
    switch (tone) {
    case Tone::plain: return ink;
    case Tone::muted: return muted;
    case Tone::good: return good;
    case Tone::warn: return warn;
    case Tone::bad: return bad;
    case Tone::accent: return accent;
    }
    return ink;
}

Colour Palette::tint(Tone tone) const {
    switch (tone) {
    case Tone::plain:
    case Tone::muted: return surface;
    case Tone::good: return good_tint;
    case Tone::warn: return warn_tint;
    case Tone::bad: return bad_tint;
    case Tone::accent: return accent_tint;
    }
    return surface;
}

Colour Palette::zone(int rank) const {
    switch (rank) {
    case 0: return zone_below;
    case 1: return zone_near;
    case 2: return zone_met;
    default: return zone_beyond;
    }
}

const Palette& light_palette() {
    return light;
}

const Palette& dark_palette() {
    return dark;
}

std::span<const PaletteRole> palette_roles() {
    return roles;
}

} // namespace mizan::report
