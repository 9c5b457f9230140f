#pragma once
#include "gui/theme/theme.hpp"
#include "report/drawing/pixels.hpp"

#include <functional>
#include <string>
#include <wx/bitmap.h>
#include <wx/scrolwin.h>

namespace mizan::gui {

/// A page of paper on the window, scrolled where it is higher than its place. The pixels are put up as they are: also
/// where the window runs right to left, the page is already drawn as it is read.
/// Page up and page down go through the page, and beyond its ends to its neighbours.
class PageView final : public wxScrolled<wxWindow> {
public:
    PageView(wxWindow& place, const Theme& theme);

    /// What a screen reader says: the document, and which of its pages.
    void show(const report::Pixels& pixels, const std::string& name, const std::string& value);
    void clear();
    bool shows_page() const { return bitmap_.IsOk(); }
    /// Pixels for each point of a page of that size (points), so that its width, or all of it, fits the place.
    double scale_for(double width, double height, bool width_only) const;
    void on_resized(std::function<void()> resized) { resized_ = std::move(resized); }
    void on_turned(std::function<void(int by)> turned) { turned_ = std::move(turned); }

private:
    void paint();
    bool turned_by(int key);
    wxSize room() const; // in device pixels
    const Theme& theme_;
    wxBitmap bitmap_;
    wxSize asked_for_;
    std::function<void()> resized_;
    std::function<void(int)> turned_;
};

} // namespace mizan::gui
