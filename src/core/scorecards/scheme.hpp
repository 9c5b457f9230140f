#pragma once
#include "base/money.hpp"
#include "base/ratio.hpp"
#include "base/result.hpp"
#include "core/kpi/definition.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
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

/// The bands there are, from the highest; a scheme has some of them.
inline constexpr std::array<std::string_view, 5> band_codes{"outstanding", "strong", "solid", "developing", "below"};

/// A band and the points from which it holds, highest first.
struct Band {
    std::string code;
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

/// Refuses what no card can be made with:
/// - `scheme_lowest_band_missing`: no band, or the last one begins above 0 points
/// - `scheme_band_twice`, `scheme_bands_not_descending` {band}
/// - `scheme_kpi_twice`, `scheme_kpi_unknown`, `scheme_weight_not_positive`, `scheme_window_not_positive` {kpi}
/// - `scheme_marks_not_monotone` {kpi}: floor, target, stretch neither rise nor fall strictly
/// - `scheme_marks_against_direction` {kpi}: they rise though lower is better, or fall though higher is
/// - `scheme_gate_without_band` {kpi}
/// - `scheme_weights_not_100` {sum}
Result<void> validate(const Scheme& scheme, const std::vector<KpiDefinition>& kpis);

/// The scheme a new database starts with: `default`, for teams on several channels whose desk says much.
Scheme default_scheme();

/// `default`, `phone`, `tickets`, in this order: the first whose lines can be counted to 60 from what the sources
/// supply is the one for a first import, so that it shows a card at once. Their marks: targets are what service
/// agreements usually name (80 % in 20 s, 85 to 95 % of promises of time kept, 85 % satisfied); a floor is where
/// customers would leave; a stretch is near the best that such teams report. An organisation replaces them with its
/// own. Names are in text/, by id.
std::vector<Scheme> shipped_schemes();

} // namespace mizan::core
