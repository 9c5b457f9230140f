#include "gui/pages/reports/printout.hpp"

#include "gui/forms/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <wx/bitmap.h>
#include <wx/dc.h>
#include <wx/image.h>

namespace mizan::gui {
namespace {

constexpr double points_per_inch = 72, picture_dots_per_inch = 300;

/// Where the paper lies in the units of a printing surface. Its origin may be inside the printer's margins, and paper
/// that lies is turned on some surfaces; the device's own corner is always the paper's.
report::Rect paper_of(cairo_t* cairo, double width, double height) {
    double across = width, down = height;
    cairo_user_to_device_distance(cairo, &across, &down);
    double x = 0, y = 0, far_x = std::abs(across), far_y = std::abs(down);
    cairo_device_to_user(cairo, &x, &y);
    cairo_device_to_user(cairo, &far_x, &far_y);
    return {std::min(x, far_x), std::min(y, far_y), width, height};
}

void draw_picture(wxDC& dc, const report::Pixels& pixels, const wxRect& paper) {
    wxImage image{pixels.width, pixels.height, false};
    std::copy(pixels.rgb.begin(), pixels.rgb.end(), image.GetData());
    const double scale =
        std::min(static_cast<double>(paper.width) / pixels.width, static_cast<double>(paper.height) / pixels.height);
    dc.SetUserScale(scale, scale);
    dc.DrawBitmap(wxBitmap{image}, static_cast<int>(paper.x / scale), static_cast<int>(paper.y / scale));
}

} // namespace

Printout::Printout(std::shared_ptr<const report::PageBook> book, std::function<bool()> before)
    : wxPrintout{wx(text::without_isolation(book->document().title))}, book_{std::move(book)}, before_{
                                                                                                   std::move(before)} {}

bool Printout::OnBeginDocument(int first, int last) {
    return (!before_ || before_()) && wxPrintout::OnBeginDocument(first, last);
}

void Printout::GetPageInfo(int* first, int* last, int* from, int* to) {
    *first = *from = 1;
    *last = *to = static_cast<int>(book_->count());
}

bool Printout::OnPrintPage(int page) {
    wxDC* dc = GetDC();
    if (dc == nullptr || !HasPage(page)) return false;
    const auto index = static_cast<std::size_t>(page) - 1;
    const wxRect paper = GetPaperRectPixels(); // of the device
    if (auto* cairo = static_cast<cairo_t*>(dc->GetImpl()->GetCairoContext())) {
        const double per_x = points_per_inch / std::max(1, dc->GetPPI().x);
        const double per_y = points_per_inch / std::max(1, dc->GetPPI().y);
        book_->draw(cairo, index, paper_of(cairo, paper.width * per_x, paper.height * per_y));
    } else {
        draw_picture(*dc, book_->pixels(index, picture_dots_per_inch / points_per_inch), paper);
    }
    return true;
}

void print_document(Page& page, Host& host, app::ReportKind kind, const app::ScorecardAnswer& figures,
                    std::shared_ptr<const report::PageBook> book) {
    wxPrintData paper;
    paper.SetPaperId(wxPAPER_A4);
    paper.SetOrientation(book->width() > book->height() ? wxLANDSCAPE : wxPORTRAIT);
    wxPrintDialogData choices{paper};
    choices.EnableSelection(false);
    choices.SetMinPage(1);
    choices.SetMaxPage(static_cast<int>(book->count()));
    wxPrinter printer{&choices};
    std::optional<Refusal> hindered;
    Printout printout{std::move(book), [&] {
                          const auto recorded = host.database()->record_print(kind, figures);
                          if (!recorded) hindered = recorded.refusal();
                          return static_cast<bool>(recorded);
                      }};
    const bool printed = printer.Print(&page, &printout, true) || wxPrinter::GetLastError() != wxPRINTER_ERROR;
    if (hindered)
        page.Page::show_problem(*hindered);
    else if (!printed)
        page.Page::show_problem({"gui.not_printed", {}});
}

} // namespace mizan::gui
