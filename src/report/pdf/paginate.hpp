#pragma once
#include <cstddef>
#include <optional>
#include <vector>

namespace mizan::report {

/// What pagination must know of a piece: a heading, a line of a paragraph, a row of a table.
struct Stretch {
    double height = 0;
    double gap = 0;              // above it, except at the top of a page
    bool keep_with_next = false; // never the last thing on a page, where that can be
    bool break_before = false;
    std::optional<std::size_t> head = {}; // the piece that is repeated above it where it begins a page
};

struct Placed {
    std::size_t piece = 0;
    std::size_t page = 0;
    double top = 0;
    bool repeated = false; // a head's second and later appearances
    bool operator==(const Placed&) const = default;
};

/// Pieces from top to bottom on as many pages as they need; a piece higher than a page gets one of its own. Pure.
std::vector<Placed> paginate(const std::vector<Stretch>& pieces, double page_height);

} // namespace mizan::report
