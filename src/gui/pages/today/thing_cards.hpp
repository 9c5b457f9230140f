#pragma once
#include "gui/pages/today/today_words.hpp"
#include "gui/theme/theme.hpp"

#include <functional>
#include <wx/window.h>

namespace mizan::gui {

/// The things to act on, side by side where there is room: each a card with its words and its buttons. Fills its
/// place's width.
class ThingCards {
public:
    using Go = std::function<void(std::size_t thing, TodayGo go)>;
    ThingCards(wxWindow& place, const Theme& theme, text::Voice voice, Go go);
    /// Their words are broken to the width that there is.
    void show(const std::vector<TodayCard>& cards);

private:
    std::vector<int> least_widths(const std::vector<TodayCard>& cards);
    wxSizer* rows_of(const std::vector<TodayCard>& cards, int columns, int width);
    wxWindow* made(const TodayCard& card, std::size_t thing, int width);
    wxWindow& place_;
    const Theme& theme_;
    text::Voice voice_;
    Go go_;
    std::vector<TodayCard> shown_;
    int width_ = 0;          // for which the lines were broken
    std::vector<int> least_; // widths of these cards, by how many stand in a row
};

} // namespace mizan::gui
