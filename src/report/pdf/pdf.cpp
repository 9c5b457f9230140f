#include "report/pdf/pdf.hpp"

#include "report/drawing/surface.hpp"
#include "report/pdf/catalog.hpp"
#include "report/pdf/pages.hpp"

#include <algorithm>
#include <cairo-pdf.h>

namespace mizan::report {
namespace {

void set_properties(cairo_surface_t* surface, const Document& document) {
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
        if (!text.empty()) cairo_pdf_surface_set_metadata(surface, what, without_isolates(text).c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, document.title);
    set(CAIRO_PDF_METADATA_SUBJECT, document.subtitle);
    set(CAIRO_PDF_METADATA_AUTHOR, document.author);
    set(CAIRO_PDF_METADATA_CREATOR, "Mizan");
    set(CAIRO_PDF_METADATA_CREATE_DATE, iso8601(document.created));
}

void add_outline(cairo_surface_t* surface, const Pages& pages) {
    int parents[4] = {CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT};
    for (const auto& entry : pages.outline()) {
        const auto target =
            "page=" + std::to_string(entry.page + 1) + " pos=[0 " + std::to_string(static_cast<int>(entry.y)) + "]";
        const int level = std::clamp(entry.level, 1, 3);
        const int id = cairo_pdf_surface_add_outline(surface, parents[level - 1], without_isolates(entry.text).c_str(),
                                                     target.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
        for (int below = level; below < 4; ++below)
            parents[below] = id;
    }
}

std::string catalog_entries(const Document& document) {
    const bool mirrored = document.direction == Direction::right_to_left;
    return "/Lang (" + document.language + ")\n   /ViewerPreferences << /DisplayDocTitle true /Direction /" +
           (mirrored ? "R2L" : "L2R") + " >>";
}

} // namespace

std::string render_pdf(const Document& document) {
    const Pages pages{document};
    std::string bytes;
    {
        SurfacePtr surface{cairo_pdf_surface_create_for_stream(append_bytes, &bytes, pages.width(), pages.height())};
        set_properties(surface.get(), document);
        CairoPtr cairo{cairo_create(surface.get())};
        for (std::size_t page = 0; page < pages.count(); ++page) {
            pages.draw(cairo.get(), page, light_palette());
            cairo_show_page(cairo.get());
        }
        add_outline(surface.get(), pages);
        check_drawing(cairo_status(cairo.get()));
        cairo.reset();
        cairo_surface_finish(surface.get());
        check_drawing(cairo_surface_status(surface.get()));
    }
    return with_catalog_entries(std::move(bytes), catalog_entries(document));
}

} // namespace mizan::report
