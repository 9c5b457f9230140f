#include "ingest/setup/definition_files.hpp"

#include "ingest/cells/numbers.hpp"
#include "ingest/mapping/json_at.hpp"

#include <algorithm>
#include <fstream>
#include <span>
#include <sstream>

namespace mizan::ingest {
namespace {

constexpr int mark_decimals = 6, point_decimals = 2; // what is printed again to the digit
constexpr std::string_view statistic_codes[] = {"count", "share", "mean", "median", "p90", "sum", "ratio"};
constexpr std::string_view better_codes[] = {"neither", "low", "high"};

/// The place of a code among those possible; the first, and a fault, where it is none of them.
std::size_t code_at(const JsonAt& at, std::span<const std::string_view> codes) {
    const std::string text = at.text();
    const auto found = std::find(codes.begin(), codes.end(), text);
    if (found != codes.end()) return static_cast<std::size_t>(found - codes.begin());
    std::string expected;
    for (const auto code : codes)
        expected += (expected.empty() ? "" : ", ") + std::string{code};
    at.refuse("value_unknown", {{"found", text}, {"expected", expected}});
    return 0;
}

/// value × 10^decimals, of a number with no more decimals than that.
std::int64_t scaled_at(const JsonAt& at, int decimals) {
    const auto number = at.raw().is_number() ? read_decimal(at.raw().dump(), '.') : std::nullopt;
    const auto value = number ? scaled_exactly(*number, decimals) : std::nullopt;
    if (!value) at.refuse("number_unreadable", {{"found", at.raw().dump()}, {"n", std::int64_t{decimals}}});
    return value.value_or(0);
}

std::int64_t whole_at(const JsonAt& at) {
    const auto value = at.raw().is_number() ? read_integer(at.raw().dump(), '.') : std::nullopt;
    if (!value) at.refuse("whole_number_unreadable", {{"found", at.raw().dump()}});
    return value.value_or(0);
}

int small_whole_at(const JsonAt& at) {
    constexpr std::int64_t most = 1'000'000;
    return static_cast<int>(std::clamp(whole_at(at), -most, most));
}

Ratio mark_at(const JsonAt& at) {
    return {scaled_at(at, mark_decimals), power_of_ten(mark_decimals)};
}

std::optional<Date> date_at_or_none(const JsonAt& at) {
    if (!at.present()) return std::nullopt;
    const std::string text = at.text();
    const auto date = Date::parse(text);
    if (!date) at.refuse("date_unreadable", {{"found", text}});
    return date;
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

/// A fault as a problem: its place is the column.
app::RowProblem problem_of(Refusal fault) {
    app::RowProblem problem;
    for (const NamedArgument& argument : fault.arguments) {
        const auto* text = std::get_if<std::string>(&argument.value);
        if (text && argument.name == "path") problem.column = *text == "top_level" ? "" : *text;
        if (text && argument.name == "found") problem.found = *text;
    }
    problem.reason = std::move(fault);
    return problem;
}

template <class Body>
app::SetupRows<app::DefinitionRow<Body>> rows_of(std::string_view json, Body (*body_at)(const JsonAt&)) {
    app::SetupRows<app::DefinitionRow<Body>> read;
    const auto document = parse_json(json, "definitions");
    if (!document) {
        read.problems.push_back(problem_of(document.refusal()));
        return read;
    }
    JsonAt::Faults faults{"definitions", {}};
    const JsonAt root{*document, "", faults};
    const auto definitions = document->is_array() ? root.elements() : std::vector<JsonAt>{root};
    for (const JsonAt& at : definitions) {
        Body body = body_at(at);
        read.rows.push_back({std::move(body), date_at_or_none(at["from"]), at.path()});
    }
    if (!faults.first) return read;
    read.rows.clear();
    read.problems.push_back(problem_of(*std::move(faults.first)));
    return read;
}

Result<std::string> text_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf())) return Refusal{"definitions_file_unreadable", {{"file", file.string()}}};
    return text.str();
}

} // namespace

app::SetupRows<app::KpiRow> read_kpis(std::string_view json) {
    return rows_of<core::KpiDefinition>(json, kpi_at);
}

app::SetupRows<app::SchemeRow> read_schemes(std::string_view json) {
    return rows_of<core::Scheme>(json, scheme_at);
}

Result<app::SetupRows<app::KpiRow>> read_kpis_file(const std::filesystem::path& file) {
    const auto text = text_of(file);
    if (!text) return text.refusal();
    return read_kpis(*text);
}

Result<app::SetupRows<app::SchemeRow>> read_schemes_file(const std::filesystem::path& file) {
    const auto text = text_of(file);
    if (!text) return text.refusal();
    return read_schemes(*text);
}

} // namespace mizan::ingest
