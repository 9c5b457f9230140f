#pragma once
#include "report/drawing/palette.hpp"

#include <string>
#include <string_view>

namespace mizan::gui {

/// Text for a table's cell with parts set apart by weight, size and colour (Pango markup). It cannot hold an unescaped
/// character that came from outside.
class Markup {
public:
    Markup() = default;
    explicit Markup(std::string_view text) : pango_{escaped(text)} {}
    static Markup strong(std::string_view text) { return wrapped("<b>", text, "</b>"); }
    static Markup toned(std::string_view text, report::Colour colour) {
        return wrapped("<span foreground=\"" + colour.css() + "\">", text, "</span>");
    }
    static Markup small(std::string_view text, report::Colour colour) {
        return wrapped("<span size=\"smaller\" foreground=\"" + colour.css() + "\">", text, "</span>");
    }
    Markup operator+(const Markup& other) const {
        Markup both;
        both.pango_ = pango_ + other.pango_;
        return both;
    }
    const std::string& pango() const { return pango_; }

private:
    static Markup wrapped(const std::string& before, std::string_view text, const char* after) {
        Markup markup;
        markup.pango_ = before + escaped(text) + after;
        return markup;
    }
    static std::string escaped(std::string_view text);
    std::string pango_;
};

} // namespace mizan::gui
