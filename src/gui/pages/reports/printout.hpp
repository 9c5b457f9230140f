#pragma once
#include "report/pdf/page_book.hpp"

#include <memory>
#include <string>
#include <wx/print.h>

namespace mizan::gui {

/// The pages of a document for the system's printer: the same drawing as the PDF, as lines and letters where the system
/// prints through cairo, else as pictures of 300 dots per inch.
class Printout final : public wxPrintout {
public:
    explicit Printout(std::shared_ptr<const report::PageBook> book);
    void GetPageInfo(int* first, int* last, int* from, int* to) override;
    bool HasPage(int page) override { return page >= 1 && page <= static_cast<int>(book_->count()); }
    bool OnPrintPage(int page) override;

private:
    std::shared_ptr<const report::PageBook> book_;
};

/// Asks for a printer and prints; false where it could not be printed. A person who turns back is no failure.
bool print_pages(wxWindow& parent, std::shared_ptr<const report::PageBook> book);

} // namespace mizan::gui
