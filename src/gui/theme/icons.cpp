#include "gui/theme/icons.hpp"

#include "icon_files.hpp"

#include <string>

namespace mizan::gui {
namespace {

bool is_directed(std::string_view name) {
    return name == "previous" || name == "next" || name == "demonstration" || name.starts_with("band_");
}

void replace_all(std::string& text, std::string_view what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

void mirror(std::string& svg) {
    const auto begin = svg.find('>') + 1;
    const auto end = svg.rfind("</svg>");
    svg = svg.substr(0, begin) + "<g transform=\"matrix(-1 0 0 1 24 0)\">" + svg.substr(begin, end - begin) +
          "</g></svg>";
}

} // namespace

wxBitmapBundle icon(std::string_view name, report::Colour colour, int size, text::Language language) {
    const std::string file = std::string{name} + ".svg";
    for (const auto& embedded : embedded_icons::embedded_files()) {
        if (embedded.name != file) continue;
        std::string svg{embedded.content};
        replace_all(svg, "currentColor", colour.css());
        if (text::right_to_left(language) && is_directed(name)) mirror(svg);
        return wxBitmapBundle::FromSVG(svg.data(), wxSize{size, size}); // parsed in place
    }
    return {};
}

} // namespace mizan::gui
