#include "report/drawing/typesetter.hpp"

#include "report/drawing/show_line.hpp"
#include "report/drawing/units.hpp"

#include <pango/pangocairo.h>

namespace mizan::report {
namespace {

struct LineRelease {
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};
using LinePtr = std::unique_ptr<PangoLayoutIter, LineRelease>;

PangoAlignment physical(Align align, bool mirrored) {
    switch (align) {
    case Align::center: return PANGO_ALIGN_CENTER;
    case Align::start: return mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
    case Align::end: return mirrored ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

/// Independent of the surface's resolution: what is measured once is what is printed anywhere.
void without_hinting(PangoContext* context) {
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

GObjectPtr<PangoContext> context_with(Fonts fonts) {
    if (fonts == Fonts::of_the_thread)
        return GObjectPtr<PangoContext>{pango_font_map_create_context(pango_cairo_font_map_get_default())};
    const GObjectPtr<PangoFontMap> map{pango_cairo_font_map_new()};
    return GObjectPtr<PangoContext>{pango_font_map_create_context(map.get())}; // which keeps the map
}

/// The same for every script: the fonts' own line heights differ by a third.
void set_line_height(PangoAttrList* attributes, double size) {
    constexpr double line_height = 1.42;
    pango_attr_list_insert(attributes,
                           pango_attr_line_height_new_absolute(static_cast<int>(size * line_height * PANGO_SCALE)));
}

} // namespace

void GObjectRelease::operator()(void* object) const {
    g_object_unref(object);
}

SetText::SetText(GObjectPtr<PangoLayout> layout) : layout_{std::move(layout)} {
    PangoRectangle logical;
    pango_layout_get_extents(layout_.get(), nullptr, &logical);
    width_ = units(logical.width);
    height_ = units(logical.height);
    baseline_ = units(pango_layout_get_baseline(layout_.get()));
}

int SetText::lines() const {
    return layout_ ? pango_layout_get_line_count(layout_.get()) : 0;
}

double SetText::bottom_of_line(int line) const {
    const LinePtr iter{pango_layout_get_iter(layout_.get())};
    for (int i = 0; i < line && pango_layout_iter_next_line(iter.get()); ++i) {
    }
    int top = 0, bottom = 0;
    pango_layout_iter_get_line_yrange(iter.get(), &top, &bottom);
    return units(bottom);
}

void SetText::draw(cairo_t* cairo, double x, double y) const {
    if (layout_) draw_lines(cairo, x, y, 0, lines());
}

void SetText::draw_lines(cairo_t* cairo, double x, double y, int first, int end) const {
    if (!layout_) return;
    const LinePtr iter{pango_layout_get_iter(layout_.get())};
    const double start = first == 0 ? 0 : bottom_of_line(first - 1);
    int i = 0;
    do {
        if (i >= first && i < end)
            show_line(cairo, iter.get(), x, y - start + units(pango_layout_iter_get_baseline(iter.get())));
        ++i;
    } while (pango_layout_iter_next_line(iter.get()));
}

Typesetter::Typesetter(Direction direction, Fonts fonts) : context_{context_with(fonts)}, direction_{direction} {
    pango_context_set_base_dir(context_.get(), mirrored() ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    without_hinting(context_.get());
}

GObjectPtr<PangoLayout> Typesetter::layout(std::string_view text, PangoAttrList* attributes,
                                           const TextStyle& style) const {
    GObjectPtr<PangoLayout> made{pango_layout_new(context_.get())};
    auto* font = pango_font_description_new();
    pango_font_description_set_family_static(font, "Noto Sans, Noto Sans Arabic, Noto Naskh Arabic, sans-serif");
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_layout_set_font_description(made.get(), font);
    pango_font_description_free(font);
    set_line_height(attributes, style.size);
    pango_layout_set_attributes(made.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_auto_dir(made.get(), FALSE);
    pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
    return made;
}

SetText Typesetter::line(std::string_view text, const TextStyle& style) const {
    return text.empty() ? SetText{} : SetText{layout(text, pango_attr_list_new(), style)};
}

SetText Typesetter::paragraph(std::string_view text, const TextStyle& style, double width) const {
    return text.empty() ? SetText{} : wrapped(layout(text, pango_attr_list_new(), style), style, width);
}

SetText Typesetter::paragraph(const std::vector<Run>& runs, const TextStyle& style, double width) const {
    std::string text;
    auto* attributes = pango_attr_list_new();
    for (const auto& run : runs) {
        const auto begin = text.size();
        text += run.text;
        if (!run.strong) continue;
        auto* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        bold->start_index = static_cast<guint>(begin);
        bold->end_index = static_cast<guint>(text.size());
        pango_attr_list_insert(attributes, bold);
    }
    auto made = layout(text, attributes, style);
    return text.empty() ? SetText{} : wrapped(std::move(made), style, width);
}

SetText Typesetter::wrapped(GObjectPtr<PangoLayout> made, const TextStyle& style, double width) const {
    pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(made.get(), physical(style.align, mirrored()));
    if (style.max_lines > 0) {
        pango_layout_set_height(made.get(), -style.max_lines);
        pango_layout_set_ellipsize(made.get(), PANGO_ELLIPSIZE_END);
    }
    return SetText{std::move(made)};
}

} // namespace mizan::report
