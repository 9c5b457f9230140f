#pragma once
#include "base/ids.hpp"
#include "core/rewards/rules.hpp"
#include "core/scorecards/points.hpp"

#include <array>
#include <span>
#include <string_view>

namespace mizan::core {

/// What a cycle knows of a person who has a card of its period.
struct Candidate {
    PersonId person;
    bool scored = false;
    Points total;               // of a card that is scored
    std::optional<Points> high; // upper end of the total's interval
    std::string band, band_before_gates;
    std::optional<Ratio> stability;
    Exact score;        // the total before it is rounded
    std::int64_t n = 0; // rows of the counted line that rests on most
    /// Days of the period on which work was due; worked or to be worked; away by protected absence.
    int due_days = 0, active_days = 0, protected_days = 0;
    std::vector<std::string> closed_gates, unknown_gates; // by KPI
    bool open_step = false;                               // of an accountability case
    bool quality_unreliable = false; // a counted line rests on reviews whose agreement is under .667

    /// The part of the period's days on which the person was active.
    Ratio active_share() const { return due_days > 0 ? Ratio{active_days, due_days} : Ratio{0}; }
};

/// Whether somebody is admitted though a gate has no data: recorded, with a reason.
struct GateDecision {
    PersonId person;
    std::string kpi;
    bool admitted = false;
};

/// Why somebody takes no part.
enum class Bar : std::uint8_t {
    not_scored,
    too_few_days,
    too_few_rows,
    under_min_band,
    open_step,
    gate_closed,
    gate_undecided,
    gate_not_admitted,
    quality_unreliable
};
inline constexpr std::array<std::string_view, 9> bar_names{"not_scored",     "too_few_days",      "too_few_rows",
                                                           "under_min_band", "open_step",         "gate_closed",
                                                           "gate_undecided", "gate_not_admitted", "quality_unreliable"};
constexpr std::string_view name_of(Bar bar) {
    return bar_names[static_cast<std::size_t>(bar)];
}

/// From this share of resamples on a band is firm enough to pay differently from its neighbour.
inline const Ratio firm_stability{4, 5};

/// Where a person stands in a cycle.
struct Standing {
    std::vector<Bar> bars; // none: eligible
    std::string band;      // that pays
    bool borderline = false;
    bool eligible() const { return bars.empty(); }
};

/// Days of protected absence count as active for the minimum of days. A band of less than firm stability is
/// `borderline`: where the total's interval reaches the next higher band that one pays, else the person's own; a gate
/// that holds the card down is not passed by it. The minimum band is asked of the band that pays.
Standing standing_of(const RewardRules& rules, const Scheme& scheme, const Candidate& candidate,
                     std::span<const GateDecision> decisions);

} // namespace mizan::core
