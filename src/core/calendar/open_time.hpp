#pragma once
#include "core/calendar/span.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace mizan::core {

/// A table of the open time inside a window of instants, for answers in constant time: how much of it lies before an
/// instant (a few nanoseconds), and when so much has passed (a binary search).
/// Immutable; any thread.
class OpenTime {
public:
    /// `open` is united; what lies outside `window` is left out. The window begins and ends at midnights UTC.
    OpenTime(Span window, const std::vector<Span>& open);

    const Span& window() const { return window_; }
    Seconds total() const { return Seconds{total_}; }
    /// Open time in [window.from, instant). `instant` lies in the window or at its end.
    Seconds before(Instant instant) const;
    /// The first instant before which so much open time lies, 0 < amount ≤ total().
    Instant when(Seconds amount) const;
    /// The open spans of [from, to), clipped, ascending; both in the window or at its end.
    std::vector<Span> between(Instant from, Instant to) const;

private:
    struct Piece {
        std::int64_t from, to; // seconds after window.from
        std::int64_t before;   // open seconds in front of the piece
    };
    std::size_t piece_ending_after(std::int64_t second) const;

    Span window_;
    std::vector<Piece> pieces_;        // the last one is empty and lies beyond the window
    std::vector<std::uint32_t> first_; // of each day: the first piece that ends after its midnight
    std::int64_t total_ = 0;
};

} // namespace mizan::core
