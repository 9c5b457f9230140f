#include "report/pdf/pages.hpp"

namespace mizan::report {
namespace {

constexpr double a4_short = 595.276, a4_long = 841.89;
constexpr double side_margin = 45, top_margin = 58, bottom_margin = 54;
constexpr double header_y = 28, footer_from_bottom = 36;

} // namespace

Pages::Pages(const Document& document, Fonts fonts)
    : document_{document}, setter_{document.direction, fonts}, width_{document.paper == Paper::a4_portrait ? a4_short
                                                                                                           : a4_long},
      height_{document.paper == Paper::a4_portrait ? a4_long : a4_short}, frame_{side_margin, width_ - 2 * side_margin,
                                                                                 setter_.mirrored()} {
    add_title(pieces_, document_, setter_, frame_);
    for (const auto& block : document_.blocks)
        add_block(pieces_, block, setter_, frame_);
    std::vector<Stretch> stretches;
    for (const auto& piece : pieces_)
        stretches.push_back(piece->stretch);
    placed_ = paginate(stretches, height_ - top_margin - bottom_margin);
    if (!placed_.empty()) count_ = placed_.back().page + 1;
}

void Pages::draw(cairo_t* cairo, std::size_t page, const Palette& palette) const {
    Canvas canvas{cairo, setter_, palette};
    draw_running(canvas, page);
    for (const auto& placed : placed_)
        if (placed.page == page) pieces_[placed.piece]->draw(canvas, top_margin + placed.top);
}

void Pages::draw_running(Canvas& canvas, std::size_t page) const {
    const TextStyle style{.size = type::small};
    const auto put = [&](const std::string& text, Align align, double y) {
        const auto set = setter_.line(text, style);
        canvas.text(set, frame_.aligned(0, frame_.width, set.width(), align), y, canvas.palette().muted);
    };
    put(document_.page_header.start, Align::start, header_y);
    put(document_.page_header.end, Align::end, header_y);
    const double footer_y = height_ - footer_from_bottom;
    canvas.line({frame_.x, footer_y - 5}, {frame_.x + frame_.width, footer_y - 5}, canvas.palette().line, 0.5);
    put(document_.page_footer.start, Align::start, footer_y);
    put(document_.page_footer.end, Align::end, footer_y);
    if (document_.page_label)
        put(document_.page_label(static_cast<int>(page) + 1, static_cast<int>(count_)), Align::center, footer_y);
}

std::vector<Pages::OutlineEntry> Pages::outline() const {
    std::vector<OutlineEntry> entries;
    for (const auto& placed : placed_) {
        const auto& piece = *pieces_[placed.piece];
        if (!piece.outline.empty() && !placed.repeated)
            entries.push_back({piece.outline, piece.outline_level, placed.page, top_margin + placed.top});
    }
    return entries;
}

} // namespace mizan::report
