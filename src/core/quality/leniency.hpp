#pragma once
#include "base/ratio.hpp"
#include "base/result.hpp"

#include <string>
#include <vector>

namespace mizan::core {

/// One item's score (0 … 1) as a reviewer gave it to an agent. Agents, reviewers and items are numbered from 0.
struct ScoredItem {
    std::size_t agent = 0, reviewer = 0, item = 0;
    Ratio score;
};

/// How far a reviewer's scores lie above what the same work gets from all: of 100 points, rounded once to six decimals
/// of the share. Positive: lenient.
struct Leniency {
    std::vector<Ratio> by_reviewer; // sums to 0 but for rounding
    Ratio mean;                     // of the model
};

/// The additive model score = mean + agent + reviewer + item, by least squares, each sum 0. Every agent, reviewer and
/// item has a score. Refuses `leniency_one_reviewer`, and `leniency_disconnected` {found} where the reviews do not
/// compare everybody: reviewers and agents fall into `found` groups that no review joins, or, with one group, the
/// normal equations have no single answer (a pivot under 10⁻⁹ of its column).
Result<Leniency> leniency_of(const std::vector<ScoredItem>& scores, std::size_t agents, std::size_t reviewers,
                             std::size_t items);

} // namespace mizan::core
