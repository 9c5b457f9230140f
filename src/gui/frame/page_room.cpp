#include "gui/frame/page_room.hpp"

#include "gui/forms/binding.hpp"

#include <wx/sizer.h>

namespace mizan::gui {
namespace {

constexpr int step = 16; // pixels that an arrow of a scroll bar moves

} // namespace

PageRoom::PageRoom(wxWindow& parent)
    : wxScrolledWindow(&parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxVSCROLL | wxTAB_TRAVERSAL) {
    SetScrollRate(FromDIP(step), FromDIP(step));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

void PageRoom::hold(Page& page) {
    page_ = &page;
    page.on_laid_out([this] { fit(); });
    fit();
}

/// Lines that break keep to what they were, unless they are told how much room there is.
wxSize PageRoom::least_size(wxSize room) {
    auto& sizer = *page_->GetSizer();
    if (sizer.CalcMin().x > room.x) sizer.InformFirstDirection(wxHORIZONTAL, room.x, room.y);
    return sizer.CalcMin();
}

/// Labels break where the room ends; what then still needs more room scrolls.
void PageRoom::fit() {
    if (page_ == nullptr || page_->GetSizer() == nullptr || fitting_) return;
    fitting_ = true;
    for (int pass = 0; pass < 2; ++pass) { // a scroll bar that comes takes room itself
        wxSize size = GetClientSize();
        page_->fold(size.x);
        size.IncTo(least_size(size));
        if (GetVirtualSize() != size) SetVirtualSize(size);
        const wxPoint place = CalcScrolledPosition(wxPoint{0, 0});
        if (page_->GetSize() != size || page_->GetPosition() != place) page_->SetSize(wxRect{place, size});
    }
    fitting_ = false;
}

} // namespace mizan::gui
