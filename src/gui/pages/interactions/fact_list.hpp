#pragma once
#include "gui/pages/interactions/interaction_words.hpp"
#include "gui/theme/theme.hpp"

#include <wx/window.h>

namespace mizan::gui {

/// Names and what is said of them, one below the other, as labels that a screen reader reads. Fills its place's width.
class FactList {
public:
    FactList(wxWindow& place, const Theme& theme) : place_{place}, theme_{theme} {}
    void show(const std::vector<Fact>& facts);

private:
    wxWindow& place_;
    const Theme& theme_;
    std::vector<Fact> shown_;
    int width_ = 0; // for which the lines were broken
};

} // namespace mizan::gui
