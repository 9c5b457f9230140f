#pragma once
#include "report/charts/draw.hpp"

#include <string>

namespace mizan::report {

/// A chart as an <svg> element inside a page: its ids are its own, its colours are the page's variables
/// ("var(--accent)"), so that it follows light and dark. Only a chart can become one: no text gets in unescaped.
class InlineSvg {
public:
    /// `number` is different for each chart of a page.
    InlineSvg(const Chart& chart, double width, double height, Direction direction, Detail detail, int number);
    const std::string& markup() const { return markup_; }

private:
    std::string markup_;
};

/// The colour variables of both palettes, as style rules of the page.
std::string palette_style();

} // namespace mizan::report
