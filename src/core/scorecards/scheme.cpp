#include "core/scorecards/scheme.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace mizan::core {
namespace {

constexpr int all_weights = 100;

Refusal refused_line(std::string code, const SchemeLine& line) {
    return {std::move(code), {{"kpi", line.kpi}}};
}

Result<void> check_marks(const SchemeLine& line, Better better) {
    const bool rising = line.floor < line.target && line.target < line.stretch;
    const bool falling = line.floor > line.target && line.target > line.stretch;
    if (!rising && !falling) return refused_line("scheme_marks_not_monotone", line);
    if ((better == Better::high && !rising) || (better == Better::low && !falling))
        return refused_line("scheme_marks_against_direction", line);
    return {};
}

Result<void> check_line(const SchemeLine& line, const Scheme& scheme, const std::vector<KpiDefinition>& kpis) {
    const auto kpi =
        std::find_if(kpis.begin(), kpis.end(), [&](const KpiDefinition& one) { return one.id == line.kpi; });
    if (kpi == kpis.end()) return refused_line("scheme_kpi_unknown", line);
    if (line.weight < 1) return refused_line("scheme_weight_not_positive", line);
    if (auto marks = check_marks(line, kpi->better); !marks) return marks;
    if (line.trailing_days && *line.trailing_days < 1) return refused_line("scheme_window_not_positive", line);
    if (!line.gate) return {};
    const bool named = std::any_of(scheme.bands.begin(), scheme.bands.end(),
                                   [&](const Band& band) { return band.code == line.gate_band; });
    if (!named) return refused_line("scheme_gate_without_band", line);
    return {};
}

Result<void> check_bands(const std::vector<Band>& bands) {
    if (bands.empty() || bands.back().from > Points{0}) return Refusal{"scheme_lowest_band_missing", {}};
    std::set<std::string_view> codes;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (!codes.insert(bands[i].code).second) return Refusal{"scheme_band_twice", {{"band", bands[i].code}}};
        if (i > 0 && bands[i].from >= bands[i - 1].from)
            return Refusal{"scheme_bands_not_descending", {{"band", bands[i].code}}};
    }
    return {};
}

} // namespace

Result<void> validate(const Scheme& scheme, const std::vector<KpiDefinition>& kpis) {
    if (auto bands = check_bands(scheme.bands); !bands) return bands;
    std::int64_t weights = 0;
    std::set<std::string_view> seen;
    for (const SchemeLine& line : scheme.lines) {
        if (!seen.insert(line.kpi).second) return refused_line("scheme_kpi_twice", line);
        if (auto checked = check_line(line, scheme, kpis); !checked) return checked;
        weights += line.weight;
    }
    if (weights != all_weights) return Refusal{"scheme_weights_not_100", {{"sum", weights}}};
    return {};
}

} // namespace mizan::core
