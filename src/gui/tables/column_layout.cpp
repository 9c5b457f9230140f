#include "gui/tables/column_layout.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

bool has_key(const Arrangement& arrangement, const std::string& key) {
    return std::ranges::find(arrangement, key, &PlacedColumn::key) != arrangement.end();
}

/// Right behind the last of those that usually stand before it.
void take_in(Arrangement& arrangement, const Arrangement& usual, const PlacedColumn& column) {
    auto place = arrangement.begin();
    for (auto it = arrangement.begin(); it != arrangement.end(); ++it)
        if (column.column > 0 && it->column == column.column - 1) place = it + 1;
    arrangement.insert(place, usual[column.column]);
}

} // namespace

Arrangement arranged(const Arrangement& usual, const ColumnLayout& layout) {
    Arrangement arrangement;
    for (const auto& key : layout.order) {
        const auto found = std::ranges::find(usual, key, &PlacedColumn::key);
        if (found != usual.end() && !has_key(arrangement, key)) arrangement.push_back(*found);
    }
    const Arrangement known = arrangement;
    for (const auto& column : usual)
        if (!has_key(arrangement, column.key)) take_in(arrangement, usual, column);
    for (auto& column : arrangement)
        if (has_key(known, column.key))
            column.shown = column.fixed || std::ranges::find(layout.hidden, column.key) == layout.hidden.end();
    const bool nothing = std::ranges::none_of(arrangement, &PlacedColumn::shown);
    return nothing ? usual : arrangement;
}

ColumnLayout layout_of(const Arrangement& arrangement) {
    ColumnLayout layout;
    for (const auto& column : arrangement) {
        layout.order.push_back(column.key);
        if (!column.shown) layout.hidden.push_back(column.key);
    }
    return layout;
}

bool can_hide(const Arrangement& arrangement, std::size_t place) {
    return arrangement[place].shown && !arrangement[place].fixed &&
           std::ranges::count_if(arrangement, &PlacedColumn::shown) > 1;
}

Arrangement with_shown(Arrangement arrangement, std::size_t place, bool shown) {
    if (shown || can_hide(arrangement, place)) arrangement[place].shown = shown;
    return arrangement;
}

std::size_t shown_neighbour(const Arrangement& arrangement, std::size_t place, int side) {
    for (auto at = static_cast<std::ptrdiff_t>(place) + side;
         at >= 0 && at < static_cast<std::ptrdiff_t>(arrangement.size()); at += side)
        if (arrangement[static_cast<std::size_t>(at)].shown) return static_cast<std::size_t>(at);
    return place;
}

Arrangement with_moved(Arrangement arrangement, std::size_t from, std::size_t to) {
    const auto at = [&](std::size_t place) { return arrangement.begin() + static_cast<std::ptrdiff_t>(place); };
    if (from < to)
        std::rotate(at(from), at(from) + 1, at(to) + 1);
    else
        std::rotate(at(to), at(from), at(from) + 1);
    return arrangement;
}

} // namespace mizan::gui
