#include "report/drawing/show_line.hpp"

#include "report/drawing/units.hpp"

#include <algorithm>
#include <hb.h>
#include <optional>
#include <pango/pangocairo.h>
#include <string>
#include <vector>

namespace mizan::report {
namespace {

/// A glyph without width and without ink: the zero width space, where the font has it so.
std::optional<unsigned long> invisible_glyph(PangoFont* font) {
    auto* shaped = pango_font_get_hb_font(font);
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    constexpr hb_codepoint_t zero_width_space = 0x200B;
    if (!hb_font_get_nominal_glyph(shaped, zero_width_space, &glyph)) return {};
    if (hb_font_get_glyph_h_advance(shaped, glyph) != 0) return {};
    if (hb_font_get_glyph_extents(shaped, glyph, &extents) && (extents.width != 0 || extents.height != 0)) return {};
    return glyph;
}

/// Some letters with the glyphs that stand for them, from left to right.
struct Cluster {
    std::string_view text;
    std::vector<cairo_glyph_t> glyphs;
    double width = 0;
    double x = 0;
};

bool drawable(const PangoGlyphInfo& info) {
    return info.glyph != PANGO_GLYPH_EMPTY && !(info.glyph & PANGO_GLYPH_UNKNOWN_FLAG);
}

/// The clusters of a right-to-left run in reading order.
std::vector<Cluster> clusters_of(PangoGlyphItem* run, const char* text, double x, double y) {
    const auto* glyphs = run->glyphs;
    std::vector<double> lefts;
    for (int i = 0; i < glyphs->num_glyphs; ++i) {
        lefts.push_back(x);
        x += units(glyphs->glyphs[i].geometry.width);
    }
    std::vector<Cluster> clusters;
    PangoGlyphItemIter iter;
    for (bool more = pango_glyph_item_iter_init_start(&iter, run, text); more;
         more = pango_glyph_item_iter_next_cluster(&iter)) {
        Cluster cluster;
        cluster.text = {text + iter.start_index, static_cast<std::size_t>(iter.end_index - iter.start_index)};
        // Right to left, the iterator walks the glyphs backwards: (end_glyph, start_glyph].
        for (int i = iter.end_glyph + 1; i <= iter.start_glyph; ++i) {
            const auto& info = glyphs->glyphs[i];
            const auto at = lefts[static_cast<std::size_t>(i)];
            if (i == iter.end_glyph + 1) cluster.x = at;
            cluster.width += units(info.geometry.width);
            if (drawable(info))
                cluster.glyphs.push_back(
                    {info.glyph, at + units(info.geometry.x_offset), y + units(info.geometry.y_offset)});
        }
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

/// Letters that share glyphs: a ligature, or a letter with its marks.
bool of_several_letters(const Cluster& cluster) {
    return !cluster.glyphs.empty() && g_utf8_strlen(cluster.text.data(), static_cast<gssize>(cluster.text.size())) > 1;
}

/// One cluster for each letter, side by side: the leftmost holds the glyphs, and each is as wide as its share, which is
/// from its first to its last glyph in the order of the file. Cairo writes such clusters backwards.
void split(const Cluster& shared, unsigned long invisible, std::vector<Cluster>& into) {
    const auto letters = g_utf8_strlen(shared.text.data(), static_cast<gssize>(shared.text.size()));
    const double share = shared.width / static_cast<double>(letters);
    const double y = shared.glyphs[0].y;
    const char* at = shared.text.data();
    for (glong letter = 0; letter < letters; ++letter) {
        const char* next = g_utf8_next_char(at);
        const double left = shared.x + share * static_cast<double>(letters - 1 - letter);
        Cluster part{{at, static_cast<std::size_t>(next - at)}, {{invisible, left + share, y}}, share, left};
        if (letter == letters - 1) part.glyphs.insert(part.glyphs.end(), shared.glyphs.begin(), shared.glyphs.end());
        part.glyphs.push_back({invisible, left, y});
        into.push_back(std::move(part));
        at = next;
    }
}

void show_clusters(cairo_t* cairo, PangoFont* font, const std::vector<Cluster>& clusters) {
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> counts;
    for (const auto& cluster : clusters) {
        text += cluster.text;
        glyphs.insert(glyphs.end(), cluster.glyphs.rbegin(), cluster.glyphs.rend());
        counts.push_back({static_cast<int>(cluster.text.size()), static_cast<int>(cluster.glyphs.size())});
    }
    std::ranges::reverse(glyphs);
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
    cairo_show_text_glyphs(cairo, text.data(), static_cast<int>(text.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), counts.data(), static_cast<int>(counts.size()),
                           CAIRO_TEXT_CLUSTER_FLAG_BACKWARD);
}

/// False where there is nothing to split, or no means to do so.
bool show_split(cairo_t* cairo, PangoGlyphItem* run, const char* text, double x, double y) {
    const auto clusters = clusters_of(run, text, x, y);
    if (std::ranges::none_of(clusters, of_several_letters)) return false;
    auto* font = run->item->analysis.font;
    const auto invisible = invisible_glyph(font);
    if (!invisible) return false;
    std::vector<Cluster> shown;
    for (const auto& cluster : clusters) {
        if (of_several_letters(cluster))
            split(cluster, *invisible, shown);
        else
            shown.push_back(cluster);
    }
    show_clusters(cairo, font, shown);
    return true;
}

} // namespace

void show_line(cairo_t* cairo, PangoLayoutIter* iter, double x, double y) {
    const char* text = pango_layout_get_text(pango_layout_iter_get_layout(iter));
    const bool keeps_text = cairo_surface_has_show_text_glyphs(cairo_get_target(cairo));
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(iter, nullptr, &logical);
    double left = x + units(logical.x);
    for (auto* link = pango_layout_iter_get_line_readonly(iter)->runs; link; link = link->next) {
        auto* run = static_cast<PangoGlyphItem*>(link->data);
        const bool right_to_left = run->item->analysis.level % 2 == 1;
        if (!(keeps_text && right_to_left && show_split(cairo, run, text, left, y))) {
            cairo_move_to(cairo, left, y);
            pango_cairo_show_glyph_item(cairo, text, run);
        }
        left += units(pango_glyph_string_get_width(run->glyphs));
    }
}

} // namespace mizan::report
