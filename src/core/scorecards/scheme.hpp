#pragma once
#include "base/money.hpp"
#include "base/ratio.hpp"
#include "base/result.hpp"
#include "core/kpi/definition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// A line of a scheme. floor, target, stretch strictly monotone in either direction, in the KPI's own unit.
struct SchemeLine {
    std::string kpi;
    int weight = 0; // whole numbers, all lines together 100
    Ratio floor, target, stretch;
    bool adjusted = false; // compares after adjustment for case mix
    bool gate = false;
    std::string gate_band;            // a closed gate caps the card to this band
    std::optional<int> trailing_days; // a window of its own, ending with the period
    bool operator==(const SchemeLine&) const = default;
};

/// A band and the points from which it holds, highest first.
struct Band {
    std::string code; // "outstanding", "strong", "solid", "developing", "below"
    Points from;
    bool operator==(const Band&) const = default;
};

/// How cards are made for a role and a group of channels; versioned. Cards are compared only within one.
struct Scheme {
    std::string id;
    int version = 1;
    std::string name_en, name_ar;
    std::string role = "agent";
    std::vector<SchemeLine> lines;
    std::vector<Band> bands;
    bool operator==(const Scheme&) const = default;
};

/// Refuses with a code: weights that do not sum to 100, a line whose three marks are not strictly monotone or on the
/// wrong side for the KPI's direction, unknown KPI, the same KPI twice, bands that overlap or lack a lowest one, a gate
/// without its band.
Result<void> validate(const Scheme& scheme, const std::vector<KpiDefinition>& kpis);

/// The scheme a new database starts with: `default`, so that a first import shows a card at once.
Scheme default_scheme();

} // namespace mizan::core
