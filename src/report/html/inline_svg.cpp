#include "report/html/inline_svg.hpp"

#include "report/charts/picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mizan::report {
namespace {

void replace_all(std::string& text, std::string_view from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// "87.45%,0%,100%" with so many percent signs.
Colour percent_colour(const std::string& text) {
    const char* at = text.c_str();
    std::uint8_t parts[3] = {};
    for (auto& part : parts) {
        char* end = nullptr;
        part = static_cast<std::uint8_t>(std::lround(std::strtod(at, &end) * 2.55));
        at = *end ? end + (*end == '%') : end;
        while (*at == ',' || *at == ' ')
            ++at;
    }
    return {parts[0], parts[1], parts[2]};
}

std::string variable(Colour colour) {
    for (const auto& role : palette_roles())
        if (light_palette().*role.colour == colour) return "var(--" + std::string{role.name} + ")";
    return colour.css();
}

std::string with_variables(const std::string& svg) {
    std::string out;
    std::size_t done = 0;
    for (auto at = svg.find("rgb("); at != std::string::npos; at = svg.find("rgb(", done)) {
        const auto end = svg.find(')', at);
        out += svg.substr(done, at - done);
        out += variable(percent_colour(svg.substr(at + 4, end - at - 4)));
        done = end + 1;
    }
    return out + svg.substr(done);
}

/// A number to two decimals, which is a hundredth of a pixel.
std::string two_decimals(std::string_view number) {
    const long hundredths = std::lround(std::strtod(std::string{number}.c_str(), nullptr) * 100);
    const long size = std::labs(hundredths);
    std::string out = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
    if (size % 100 == 0) return out;
    out += size % 100 < 10 ? ".0" : ".";
    out += std::to_string(size % 10 == 0 ? size % 100 / 10 : size % 100);
    return out;
}

/// Every number of a path or place, whose decimals are most of a drawing's bytes.
void shorten_numbers(std::string& svg, std::string_view attribute) {
    std::string out;
    std::size_t done = 0;
    for (auto at = svg.find(attribute); at != std::string::npos; at = svg.find(attribute, done)) {
        at += attribute.size();
        const auto end = svg.find('"', at);
        out.append(svg, done, at - done);
        for (done = at; done < end;) {
            const auto number = svg.find_first_of("-0123456789.", done);
            const auto from = std::min(number, end);
            const auto to = std::min(svg.find_first_not_of("-0123456789.", from), end);
            out.append(svg, done, from - done);
            if (to > from) out += two_decimals(std::string_view{svg}.substr(from, to - from));
            done = to;
        }
    }
    svg = out.append(svg, done);
}

} // namespace

InlineSvg::InlineSvg(const Chart& chart, double width, double height, Direction direction, Detail detail, int number) {
    auto svg = chart_svg(chart, width, height, direction, light_palette(), detail);
    svg.erase(0, svg.find("<svg"));
    for (const char* attribute : {" d=\"", " x=\"", " y=\""})
        shorten_numbers(svg, attribute);
    const auto own = "c" + std::to_string(number) + "-";
    replace_all(svg, " id=\"", " id=\"" + own);
    replace_all(svg, "href=\"#", "href=\"#" + own);
    replace_all(svg, "url(#", "url(#" + own);
    markup_ = with_variables(svg);
}

std::string palette_style() {
    const auto variables = [](const Palette& palette) {
        std::string out = ":root{";
        for (const auto& role : palette_roles())
            out += "--" + std::string{role.name} + ":" + (palette.*role.colour).css() + ";";
        return out + "}\n";
    };
    return variables(light_palette()) + "@media screen and (prefers-color-scheme:dark){" + variables(dark_palette()) +
           "}\n";
}

} // namespace mizan::report
