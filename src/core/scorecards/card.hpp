#pragma once
#include "core/fairness/comparison.hpp"
#include "core/kpi/evaluate.hpp"
#include "core/scorecards/scheme.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mizan::core {

enum class AgainstTarget : std::uint8_t { above, not_distinguishable, below };
inline constexpr std::array<std::string_view, 3> against_target_names{"above", "not_distinguishable", "below"};

/// Where a figure stands against the line's target, so oriented that better is above: by whether its interval excludes
/// the target. Nothing where there is too little to say.
std::optional<AgainstTarget> against_target(const SchemeLine& line, const Figure& figure);

struct CardLine {
    SchemeLine line;
    Figure figure;
    std::optional<Comparison> comparison; // with the group, where it was asked for
    /// What points are read from: the figure's value, or the adjusted one where the line says so.
    std::optional<Ratio> scored_value;
    std::optional<Points> points; // rounded for printing; missing where the line is not counted
    bool counted = false;
    std::optional<Points> contribution; // the printed ones sum to the total (largest remainder)
    /// Oriented so that better is above: by whether the interval (of an adjusted line that of the adjusted value)
    /// excludes the target.
    std::optional<AgainstTarget> against_target;
    enum class Gate : std::uint8_t { none, open, closed, unknown };
    Gate gate = Gate::none;
};

inline constexpr std::array<std::string_view, 4> gate_names{"none", "open", "closed", "unknown"};
constexpr std::string_view name_of(CardLine::Gate gate) {
    return gate_names[static_cast<std::size_t>(gate)];
}

/// The smallest change that would move the band.
struct NextStep {
    std::string band; // which would be reached
    std::string kpi;  // by which line
    /// Rows of this period that, turned into successes, reach it (closed period); or successes among the next `of`
    /// rows.
    std::optional<std::int64_t> rows;
    std::optional<std::int64_t> of;
    std::string code; // "turn_rows", "next_rows", "already_highest", "none_possible"
};

struct Card {
    std::string scheme;
    int scheme_version = 0;
    bool scored = false; // counted weight at least 60
    int counted_weight = 0;
    std::optional<Points> total;     // rounded once to 0.01
    std::optional<Points> low, high; // 2.5–97.5 % of the bootstrap totals
    std::string band;                // empty where not scored
    std::string band_before_gates;
    std::optional<Ratio> stability; // share of resamples in which the band stays
    std::vector<CardLine> lines;
    std::optional<NextStep> next;
};

/// The rows behind a card, for resampling: the person's segments that meet the period (and trailing windows).
struct CardRequest {
    PersonId person;
    std::string period_name; // seeds the bootstrap with person and scheme
    Scope scope;
    bool period_open = false; // as_of before the period's end
    KpiRules rules;
    std::int32_t resamples = 1000; // 0: no stability, no interval
    std::vector<std::string> currencies;
    /// By line of the scheme what it is compared with over the line's own window; nullptr or none: not compared. A line
    /// on the adjusted value counts only where there is one.
    std::vector<const Reference*> references;
};

/// The rows that a line reads: its own window, ending with the scope, or the scope.
Scope window_of(const SchemeLine& line, Scope scope);

/// A card from segments. Points, total, bands, gates, stability, contributions: metrics.md, Scorecard.
/// `definitions` must hold every KPI of the scheme. Deterministic: the same rows give the same card on every machine.
Card score(const Scheme& scheme, std::span<const KpiDefinition> definitions, std::span<const Segment> segments,
           const CardRequest& request, const HoursWorked& hours = {}, const OpenWork& open = {});

/// A line's exact points × 1 (not hundredths): floor → 0, target → 100, stretch → 120, clamped, piecewise linear.
Ratio line_points(const SchemeLine& line, const Ratio& value);

} // namespace mizan::core
