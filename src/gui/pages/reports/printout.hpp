#pragma once
#include "gui/pages/page.hpp"
#include "report/pdf/page_book.hpp"

#include <functional>
#include <memory>
#include <string>
#include <wx/print.h>

namespace mizan::gui {

/// The pages of a document for the system's printer: the same drawing as the PDF, as lines and letters where the system
/// prints through cairo, else as pictures of 300 dots per inch.
class Printout final : public wxPrintout {
public:
    /// `before`: asked when the printer begins; where it says no, nothing is printed.
    explicit Printout(std::shared_ptr<const report::PageBook> book, std::function<bool()> before = {});
    bool OnBeginDocument(int first, int last) override;
    void GetPageInfo(int* first, int* last, int* from, int* to) override;
    bool HasPage(int page) override { return page >= 1 && page <= static_cast<int>(book_->count()); }
    bool OnPrintPage(int page) override;

private:
    std::shared_ptr<const report::PageBook> book_;
    std::function<bool()> before_;
};

/// Asks for a printer and prints; the print is put on record first. What hinders it is told; a person who turns back is
/// no failure.
void print_document(Page& page, Host& host, app::ReportKind kind, const app::ScorecardAnswer& figures,
                    std::shared_ptr<const report::PageBook> book);

} // namespace mizan::gui
