#include "gui/pages/settings/schemes/scheme_draft.hpp"

#include "base/typed.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

/// Without the zeros that say nothing: "85", "0.5".
std::string short_decimal(const Ratio& value) {
    std::string digits = value.fixed(6);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

core::Unit unit_in(const std::vector<core::KpiDefinition>& kpis, const std::string& id) {
    const auto found = std::find_if(kpis.begin(), kpis.end(), [&](const auto& kpi) { return kpi.id == id; });
    return found == kpis.end() ? core::Unit::count : found->unit;
}

std::string mark_text(core::Unit unit, const Ratio& mark) {
    return unit == core::Unit::share ? short_decimal(mark * Ratio{100}) + "%" : short_decimal(mark);
}

std::optional<Ratio> mark_in(core::Unit unit, const std::string& typed) {
    const auto value = typed_number(typed);
    if (!value || unit != core::Unit::share || !(Ratio{1} < *value)) return value;
    return plain_typed(typed).ends_with('%') ? value : std::optional{*value / Ratio{100}};
}

std::optional<int> whole_in(const std::string& typed) {
    const auto value = typed_number(typed);
    if (!value || value->denominator() != 1) return std::nullopt;
    return static_cast<int>(value->numerator());
}

/// The line as it can be read; or what cannot.
Result<core::SchemeLine> line_of(const LineDraft& draft, const std::vector<core::KpiDefinition>& kpis) {
    const core::Unit unit = unit_in(kpis, draft.kpi);
    core::SchemeLine line;
    line.kpi = draft.kpi;
    const auto weight = whole_in(draft.weight);
    if (!weight) return Refusal{"weight_unreadable", {{"kpi", draft.kpi}, {"found", draft.weight}}};
    line.weight = *weight;
    for (const auto& [typed, mark] :
         {std::pair{&draft.floor, &line.floor}, {&draft.target, &line.target}, {&draft.stretch, &line.stretch}}) {
        const auto value = mark_in(unit, *typed);
        if (!value) return Refusal{"mark_unreadable", {{"kpi", draft.kpi}, {"found", *typed}}};
        *mark = *value;
    }
    if (!plain_typed(draft.days).empty()) {
        line.trailing_days = whole_in(draft.days);
        if (!line.trailing_days) return Refusal{"days_unreadable", {{"kpi", draft.kpi}, {"found", draft.days}}};
    }
    line.adjusted = draft.adjusted;
    line.gate = !draft.gate_band.empty();
    line.gate_band = draft.gate_band;
    return line;
}

} // namespace

SchemeDraft draft_of(const core::Scheme& scheme, const std::optional<Date>& from,
                     const std::vector<core::KpiDefinition>& kpis) {
    SchemeDraft draft{scheme.id, scheme.name_en, scheme.name_ar, from ? from->iso() : "", scheme.role, {}, {}};
    for (const core::SchemeLine& line : scheme.lines) {
        const core::Unit unit = unit_in(kpis, line.kpi);
        draft.lines.push_back({line.kpi, std::to_string(line.weight), mark_text(unit, line.floor),
                               mark_text(unit, line.target), mark_text(unit, line.stretch),
                               line.trailing_days ? std::to_string(*line.trailing_days) : "", line.gate_band,
                               line.adjusted});
    }
    for (std::size_t i = 0; i < core::band_codes.size(); ++i)
        for (const core::Band& band : scheme.bands)
            if (band.code == core::band_codes[i]) draft.bands[i] = short_decimal(Ratio{band.from.hundredths, 100});
    return draft;
}

Result<core::Scheme> scheme_of(const SchemeDraft& draft, const std::vector<core::KpiDefinition>& kpis) {
    core::Scheme scheme;
    scheme.id = plain_typed(draft.id);
    scheme.name_en = plain_typed(draft.name);
    scheme.name_ar = plain_typed(draft.name_ar);
    scheme.role = draft.role;
    for (const LineDraft& one : draft.lines) {
        auto line = line_of(one, kpis);
        if (!line) return line.refusal();
        scheme.lines.push_back(*std::move(line));
    }
    for (std::size_t i = 0; i < core::band_codes.size(); ++i) {
        if (plain_typed(draft.bands[i]).empty()) continue;
        const auto from = typed_number(draft.bands[i]);
        if (!from)
            return Refusal{"band_unreadable", {{"band", std::string{core::band_codes[i]}}, {"found", draft.bands[i]}}};
        scheme.bands.push_back({std::string{core::band_codes[i]}, Points{from->scaled(2)}});
    }
    if (auto valid = core::validate(scheme, kpis); !valid) return valid.refusal();
    return scheme;
}

std::int64_t weights_sum(const SchemeDraft& draft) {
    std::int64_t sum = 0;
    for (const LineDraft& line : draft.lines)
        sum += whole_in(line.weight).value_or(0);
    return sum;
}

} // namespace mizan::gui
