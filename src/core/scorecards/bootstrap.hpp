#pragma once
#include "core/scorecards/line_sample.hpp"
#include "core/scorecards/random.hpp"

namespace mizan::core {

/// How far a card's total and band rest on chance.
struct Stability {
    std::int64_t same_band = 0, resamples = 0;
    std::optional<Points> low, high; // type-7 2.5 and 97.5 % of the resamples' totals; missing where none was scored
};

/// Draws as many units as each pool holds, with replacement, so many times, and makes the card again of each: `band` is
/// the place of the card's band (after gates), `gates_held` for each line whether its gate is closed.
/// Of a share at 0 or 100 % the value is Beta(k + ½, n − k + ½), rounded to 6 decimals, k and n being those of the
/// card. A resample whose counted weight is under 60 counts as changed. A line is judged in a resample by the same
/// rules (too few, immature) as on the card. Gates: a share's by Wilson's interval of the resample, any other
/// (an adjusted line's too) as on the card. An adjusted line is adjusted anew against the same reference. Streams of
/// the generator: 0 interactions, 1 promises, 2 reviews, 3 + i the beta draw of line i; index: the resample.
Stability stability_of(const Scheme& scheme, const CardSample& sample, std::size_t band,
                       const std::vector<bool>& gates_held, PhiloxKey key, std::int32_t resamples);

} // namespace mizan::core
