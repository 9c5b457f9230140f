#include "ingest/setup/definition_files.hpp"

#include "ingest/cells/numbers.hpp"
#include "ingest/setup/definition_values.hpp"

namespace mizan::ingest {
namespace {

constexpr int mark_decimals = 6, point_decimals = 2; // what is printed again to the digit
constexpr std::string_view statistic_codes[] = {"count", "share", "mean", "median", "p90", "sum", "ratio"};
constexpr std::string_view better_codes[] = {"neither", "low", "high"};

Ratio mark_at(const JsonAt& at) {
    return {scaled_at(at, mark_decimals), power_of_ten(mark_decimals)};
}

core::KpiDefinition kpi_at(const JsonAt& at) {
    at.allow_only({"id", "version", "from", "name", "name_ar", "statistic", "measure", "denominator", "filter",
                   "better", "min_n", "credit"});
    core::KpiDefinition kpi;
    kpi.built_in = false;
    kpi.id = at.required("id").text();
    kpi.version = at["version"].present() ? small_whole_at(at["version"]) : 1;
    kpi.name_en = at.required("name").text();
    kpi.name_ar = at["name_ar"].text_or("");
    kpi.statistic = static_cast<core::Statistic>(code_at(at.required("statistic"), statistic_codes));
    kpi.measure = at["measure"].text_or("");
    kpi.denominator = at["denominator"].text_or("");
    for (const auto& [field, codes] : at["filter"].members())
        kpi.filter.push_back({field, codes.texts()});
    if (at["better"].present()) kpi.better = static_cast<core::Better>(code_at(at["better"], better_codes));
    if (at["min_n"].present()) kpi.min_n = whole_at(at["min_n"]);
    if (at["credit"].present()) kpi.role = static_cast<core::Role>(code_at(at["credit"], core::code_names<core::Role>));
    kpi.unit = core::unit_of(kpi);
    return kpi;
}

core::SchemeLine line_at(const JsonAt& at) {
    at.allow_only({"kpi", "weight", "floor", "target", "stretch", "adjusted", "gate_band", "trailing_days"});
    core::SchemeLine line;
    line.kpi = at.required("kpi").text();
    line.weight = small_whole_at(at.required("weight"));
    line.floor = mark_at(at.required("floor"));
    line.target = mark_at(at.required("target"));
    line.stretch = mark_at(at.required("stretch"));
    line.adjusted = at["adjusted"].yes_no_or(false);
    line.gate = at["gate_band"].present();
    if (line.gate) line.gate_band = core::band_codes[code_at(at["gate_band"], core::band_codes)];
    if (at["trailing_days"].present()) line.trailing_days = small_whole_at(at["trailing_days"]);
    return line;
}

core::Scheme scheme_at(const JsonAt& at) {
    at.allow_only({"id", "version", "from", "name", "name_ar", "role", "lines", "bands"});
    core::Scheme scheme;
    scheme.id = at.required("id").text();
    scheme.version = at["version"].present() ? small_whole_at(at["version"]) : 1;
    scheme.name_en = at["name"].text_or("");
    scheme.name_ar = at["name_ar"].text_or("");
    scheme.role = at["role"].text_or(scheme.role);
    for (const JsonAt& line : at.required("lines").elements())
        scheme.lines.push_back(line_at(line));
    if (!at["bands"].present()) scheme.bands = core::default_scheme().bands;
    for (const JsonAt& band : at["bands"].elements()) {
        band.allow_only({"band", "from"});
        scheme.bands.push_back({std::string{core::band_codes[code_at(band.required("band"), core::band_codes)]},
                                Points{scaled_at(band.required("from"), point_decimals)}});
    }
    return scheme;
}

} // namespace

app::SetupRows<app::KpiRow> read_kpis(std::string_view json) {
    return definitions_of<core::KpiDefinition>(json, kpi_at);
}

app::SetupRows<app::SchemeRow> read_schemes(std::string_view json) {
    return definitions_of<core::Scheme>(json, scheme_at);
}

Result<app::SetupRows<app::KpiRow>> read_kpis_file(const std::filesystem::path& file) {
    const auto text = definitions_text(file);
    if (!text) return text.refusal();
    return read_kpis(*text);
}

Result<app::SetupRows<app::SchemeRow>> read_schemes_file(const std::filesystem::path& file) {
    const auto text = definitions_text(file);
    if (!text) return text.refusal();
    return read_schemes(*text);
}

} // namespace mizan::ingest
