#pragma once
#include "gui/pages/interactions/interaction_words.hpp"
#include "gui/theme/theme.hpp"

#include <wx/window.h>

namespace mizan::gui {

/// Names and what is said of them, one below the other, as labels that a screen reader reads: each name beside its
/// value or above it. Fills its place's width.
class FactList {
public:
    enum class Names : std::uint8_t { beside, above };
    FactList(wxWindow& place, const Theme& theme, Names names) : place_{place}, theme_{theme}, names_{names} {}
    void show(const std::vector<Fact>& facts);

private:
    wxWindow* label(const std::string& words, report::Colour colour, float size, int width);
    wxWindow& place_;
    const Theme& theme_;
    Names names_;
    std::vector<Fact> shown_;
    int width_ = 0; // for which the lines were broken
};

} // namespace mizan::gui
