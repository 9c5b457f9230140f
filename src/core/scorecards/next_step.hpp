#pragma once
#include "core/scorecards/line_sample.hpp"
#include "core/scorecards/points.hpp"

namespace mizan::core {

/// So many rows are looked ahead in a period that is still open.
inline constexpr std::int64_t rows_ahead = 40;

/// A card as far as the smallest change needs it. `counted` and `points` stand by line; points of lines not counted are
/// not read.
struct ScoredCard {
    const Scheme* scheme = nullptr;
    const CardSample* sample = nullptr;
    std::vector<bool> counted;
    std::vector<Exact> points;
    std::vector<bool> gate_closed;
    std::size_t band = 0, band_before_gates = 0;
    bool period_open = false;
};

/// The fewest rows of one line that, turned into successes, reach the next higher band; in an open period, the fewest
/// successes among the next 40 rows. Where a gate holds the card down, the fewest that open it (shares only, and only
/// where a single gate is closed). Of several lines that with the fewest rows; ties: the heavier, then the earlier.
///
/// A success is: of a share, a row in the numerator (out of it where lower is better); of nps a promoter; of a mean on
/// a scale its best mark; of times a row exactly at the line's target. Rows are turned worst first. In an open period
/// the rest of the 40 are failures: of means and times rows as bad as the worst so far. Counts, sums, ratios, hours,
/// stocks and lines on the adjusted value are not moved by turning rows: what a turned row is worth there depends on
/// its work.
NextStep next_step(const ScoredCard& card);

} // namespace mizan::core
