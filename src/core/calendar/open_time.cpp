#include "core/calendar/open_time.hpp"

#include <algorithm>
#include <limits>

namespace mizan::core {
namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::uint32_t few = 4;

} // namespace

OpenTime::OpenTime(Span window, const std::vector<Span>& open) : window_{window} {
    for (const Span& span : open) {
        const Span kept{std::max(span.from, window.from), std::min(span.to, window.to)};
        if (kept.to <= kept.from) continue;
        pieces_.push_back({(kept.from - window.from).count(), (kept.to - window.from).count(), total_});
        total_ += kept.length().count();
    }
    constexpr auto never = std::numeric_limits<std::int64_t>::max();
    pieces_.push_back({never, never, total_});

    const auto days = static_cast<std::size_t>(window.length().count() / day_seconds);
    std::uint32_t piece = 0;
    for (std::size_t day = 0; day <= days; ++day) {
        while (pieces_[piece].to <= static_cast<std::int64_t>(day) * day_seconds)
            ++piece;
        first_.push_back(piece);
    }
    first_.push_back(static_cast<std::uint32_t>(pieces_.size() - 1));
}

Seconds OpenTime::before(Instant instant) const {
    const std::int64_t second = (instant - window_.from).count();
    const Piece& piece = pieces_[piece_ending_after(second)];
    return Seconds{piece.before + std::max<std::int64_t>(0, second - piece.from)};
}

std::size_t OpenTime::piece_ending_after(std::int64_t second) const {
    const auto day = static_cast<std::size_t>(static_cast<std::uint64_t>(second) / day_seconds);
    std::uint32_t low = first_[day];
    const std::uint32_t high = first_[day + 1]; // ends after the next midnight, so after `second`
    if (high - low <= few) {
        while (pieces_[low].to <= second)
            ++low;
        return low;
    }
    const auto ended = [second](const Piece& piece) { return piece.to <= second; };
    return static_cast<std::size_t>(std::partition_point(pieces_.begin() + low, pieces_.begin() + high, ended) -
                                    pieces_.begin());
}

Instant OpenTime::when(Seconds amount) const {
    const auto reached_after = [amount](const Piece& piece) { return piece.before < amount.count(); };
    const auto next = std::partition_point(pieces_.begin(), pieces_.end(), reached_after);
    const Piece& piece = *std::prev(next);
    return window_.from + Seconds{piece.from + (amount.count() - piece.before)};
}

std::vector<Span> OpenTime::between(Instant from, Instant to) const {
    std::vector<Span> found;
    if (to <= from) return found;
    const std::int64_t first = (from - window_.from).count(), end = (to - window_.from).count();
    for (std::size_t i = piece_ending_after(first); pieces_[i].from < end; ++i)
        found.push_back({window_.from + Seconds{std::max(pieces_[i].from, first)},
                         window_.from + Seconds{std::min(pieces_[i].to, end)}});
    return found;
}

} // namespace mizan::core
