#pragma once
#include "gui/pages/page.hpp"

#include <wx/scrolwin.h>

namespace mizan::gui {

/// Where a page lies: it fills the room, and scrolls where it needs more than there is (a small window, large text).
class PageRoom final : public wxScrolledWindow {
public:
    explicit PageRoom(wxWindow& parent);
    void hold(Page& page);

private:
    void fit();
    wxSize least_size(wxSize room); // of the page
    Page* page_ = nullptr;
    bool fitting_ = false;
};

} // namespace mizan::gui
