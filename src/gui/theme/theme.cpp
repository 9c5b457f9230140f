#include "gui/theme/theme.hpp"

namespace mizan::gui {
namespace {

Theme light_theme() {
    Theme theme;
    theme.shade = Theme::Shade::light;
    theme.palette = report::light_palette();
    theme.window = report::Colour::hex(0xf8f9fb);
    theme.raised = theme.palette.page;
    theme.selection = theme.palette.accent_tint;
    return theme;
}

Theme dark_theme() {
    Theme theme;
    theme.shade = Theme::Shade::dark;
    theme.palette = report::dark_palette();
    theme.window = report::Colour::hex(0x161d25);
    theme.raised = report::Colour::hex(0x232d38);
    theme.selection = theme.palette.accent_tint;
    return theme;
}

} // namespace

const Theme& Theme::of(Shade shade) {
    static const Theme light = light_theme();
    static const Theme dark = dark_theme();
    return shade == Shade::dark ? dark : light;
}

std::optional<Theme::Look> Theme::look(std::string_view name) {
    if (name == "title") return Look{1.6, true};
    if (name == "heading") return Look{1.2, true};
    if (name == "strong") return Look{1.0, true};
    if (name == "small") return Look{0.9, false};
    if (name == "figure") return Look{2.0, true};
    return std::nullopt;
}

std::optional<report::Colour> Theme::tone(std::string_view name) const {
    if (name == "muted") return palette.muted;
    if (name == "accent") return palette.accent;
    if (name == "good") return palette.good;
    if (name == "warn") return palette.warn;
    if (name == "bad") return palette.bad;
    return std::nullopt;
}

std::optional<report::Colour> Theme::fill(std::string_view name) const {
    if (name == "page") return palette.page;
    if (name == "surface") return palette.surface;
    if (name == "window") return window;
    return std::nullopt;
}

} // namespace mizan::gui
