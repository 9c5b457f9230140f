#pragma once
#include "core/scorecards/scheme.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

/// A line of a scheme as it stands in the editor: what was typed, right or wrong.
struct LineDraft {
    std::string kpi, weight, floor, target, stretch, days, gate_band; // gate_band: a code; empty: no gate
    bool adjusted = false;
    bool operator==(const LineDraft&) const = default;
};

/// A scheme as it stands in an editor. Marks are typed in the measure's unit; of shares "85%", "0.85" and "85" are one.
struct SchemeDraft {
    std::string id, name, name_ar, from, role = "agent";
    std::vector<LineDraft> lines;
    std::array<std::string, core::band_codes.size()> bands;
    bool operator==(const SchemeDraft&) const = default;
};

SchemeDraft draft_of(const core::Scheme& scheme, const std::optional<Date>& from,
                     const std::vector<core::KpiDefinition>& kpis);

/// The scheme that a draft says, as far as it can be read; or the first thing that is wrong with it: `mark_unreadable`,
/// `weight_unreadable`, `days_unreadable` {kpi, found}, `band_unreadable` {band, found}, or what core::validate tells.
Result<core::Scheme> scheme_of(const SchemeDraft& draft, const std::vector<core::KpiDefinition>& kpis);

/// The sum of the weights that can be read.
std::int64_t weights_sum(const SchemeDraft& draft);

} // namespace mizan::gui
