#pragma once
#include "report/drawing/palette.hpp"

#include <optional>
#include <string_view>

namespace mizan::gui {

/// The program's looks in one place: colours by role, one type scale, one spacing scale. No wx.
class Theme {
public:
    enum class Shade { light, dark };
    static const Theme& of(Shade shade);

    Shade shade = Shade::light;
    report::Palette palette;  // page: the background of lists and cards
    report::Colour window;    // the background of the window itself
    report::Colour raised;    // the background of buttons and text boxes
    report::Colour selection; // the background of a chosen row
    double text_scale = 1;    // how much larger than the system's the person's text is
    int with_text(int pixels) const { return static_cast<int>(pixels * text_scale); } // of what stands beside text

    /// A step of the type scale: its size relative to the system's font.
    struct Look {
        double size = 1;
        bool strong = false;
    };
    /// By the names forms use: "title", "heading", "strong", "small"; nothing for others.
    static std::optional<Look> look(std::string_view name);
    /// "muted", "accent", "good", "warn", "bad".
    std::optional<report::Colour> tone(std::string_view name) const;
    /// "page", "surface", "window".
    std::optional<report::Colour> fill(std::string_view name) const;
};

/// Distances in device-independent pixels. Forms use the same steps.
namespace space {
inline constexpr int tight = 4, near = 8, between = 12, apart = 16, margin = 24;
} // namespace space

} // namespace mizan::gui
