#pragma once
#include "gui/session/column_memory.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace mizan::gui {

/// A column where a person placed it.
struct PlacedColumn {
    std::size_t column = 0; // its place among the table's columns as the program lists them
    std::string key, title;
    bool shown = true;
    bool fixed = false; // cannot be hidden
    bool operator==(const PlacedColumn&) const = default;
};

/// All columns of a table, from the beginning of a line on.
using Arrangement = std::vector<PlacedColumn>;

/// The usual arrangement as a person changed it. Keys that the table does not have are passed over; a column that the
/// layout does not know follows the one that it usually follows. Something is always shown.
Arrangement arranged(const Arrangement& usual, const ColumnLayout& layout);
ColumnLayout layout_of(const Arrangement& arrangement);

bool can_hide(const Arrangement& arrangement, std::size_t place);
/// Shows or hides the column at that place, where it can be hidden.
Arrangement with_shown(Arrangement arrangement, std::size_t place, bool shown);
/// The place of the next column on that side that is shown; the column's own where there is none.
std::size_t shown_neighbour(const Arrangement& arrangement, std::size_t place, int side);
/// The column at one place stands at the other.
Arrangement with_moved(Arrangement arrangement, std::size_t from, std::size_t to);

} // namespace mizan::gui
