#include "app/commands/definitions.hpp"

#include "app/actor.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/scheme_choice.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

struct Place {
    std::string path, found;
};

/// Of a document that is a single definition the place begins with its key.
RowProblem problem_at(Place place, Refusal reason) {
    if (place.path.starts_with('.')) place.path.erase(0, 1);
    return {0, 0, std::move(place.path), std::move(place.found), std::move(reason), {}};
}

std::string text_in(const Refusal& refusal, std::string_view name) {
    for (const NamedArgument& argument : refusal.arguments)
        if (const auto* text = std::get_if<std::string>(&argument.value); text && argument.name == name) return *text;
    return {};
}

/// Where in a measure's definition a refusal of core::validate points.
Place place_of(const Refusal& refusal, const core::KpiDefinition& kpi) {
    const auto& code = refusal.code;
    if (code.starts_with("kpi_id_")) return {".id", kpi.id};
    if (code == "kpi_min_n_negative") return {".min_n", std::to_string(kpi.min_n)};
    if (code == "kpi_denominator_not_used") return {".denominator", kpi.denominator};
    if (code == "kpi_measure_unknown") {
        const std::string found = text_in(refusal, "measure");
        return {found == kpi.measure ? ".measure" : ".denominator", found};
    }
    if (code.starts_with("kpi_filter_")) {
        const std::string field = text_in(refusal, "field"), wrong = text_in(refusal, "code");
        return {".filter." + field, wrong.empty() ? field : wrong};
    }
    return {".measure", kpi.measure};
}

std::string marks_of(const core::SchemeLine& line) {
    const auto shown = [](const Ratio& mark) {
        std::string digits = mark.fixed(6);
        digits.erase(digits.find_last_not_of('0') + 1);
        return digits.back() == '.' ? digits.substr(0, digits.size() - 1) : digits;
    };
    return shown(line.floor) + ", " + shown(line.target) + ", " + shown(line.stretch);
}

Place place_in_lines(const Refusal& refusal, const core::Scheme& scheme) {
    const std::string kpi = text_in(refusal, "kpi");
    std::size_t at = scheme.lines.size();
    for (std::size_t i = 0; i < scheme.lines.size(); ++i)
        if (scheme.lines[i].kpi == kpi && (at == scheme.lines.size() || refusal.code == "scheme_kpi_twice")) at = i;
    if (at == scheme.lines.size()) return {".lines", kpi};
    const core::SchemeLine& line = scheme.lines[at];
    const std::string path = ".lines[" + std::to_string(at) + "]";
    if (refusal.code.starts_with("scheme_marks")) return {path, marks_of(line)};
    if (refusal.code == "scheme_weight_not_positive") return {path + ".weight", std::to_string(line.weight)};
    if (refusal.code == "scheme_window_not_positive")
        return {path + ".trailing_days", std::to_string(line.trailing_days.value_or(0))};
    if (refusal.code == "scheme_gate_without_band") return {path + ".gate_band", line.gate_band};
    return {path + ".kpi", kpi};
}

/// Where in a scheme a refusal of core::validate points.
Place place_of(const Refusal& refusal, const core::Scheme& scheme) {
    if (refusal.code == "scheme_weights_not_100") {
        std::string weights;
        for (const core::SchemeLine& line : scheme.lines)
            weights += (weights.empty() ? "" : " + ") + std::to_string(line.weight);
        return {".lines", weights};
    }
    if (refusal.code.starts_with("scheme_band") || refusal.code == "scheme_lowest_band_missing") {
        const std::string band = text_in(refusal, "band");
        std::string bands;
        for (const core::Band& one : scheme.bands)
            bands += (bands.empty() ? "" : ", ") + one.code + ' ' + Ratio{one.from.hundredths, 100}.fixed(2);
        return {".bands", bands.empty() ? band : bands};
    }
    return place_in_lines(refusal, scheme);
}

/// What can be said of any definition: its id and version, against those of the file and those that are known.
template <class Body>
std::optional<RowProblem> misnumbered(const std::vector<DefinitionRow<Body>>& rows, std::size_t at,
                                      const std::vector<Versioned<Body>>& known) {
    const DefinitionRow<Body>& row = rows[at];
    const std::string number = std::to_string(row.body.version);
    const Arguments which{{"name", row.body.id}, {"version", number}};
    const auto same = [&](const Body& other) { return other.id == row.body.id && other.version == row.body.version; };
    if (row.body.id.empty()) return problem_at({row.path + ".id", ""}, {"definition_id_empty", {}});
    if (row.body.version < 1) return problem_at({row.path + ".version", number}, {"definition_version_low", {}});
    for (std::size_t i = 0; i < at; ++i)
        if (same(rows[i].body)) return problem_at({row.path + ".version", number}, {"definition_version_twice", which});
    for (const Versioned<Body>& one : known)
        if (same(one.body) && one != Versioned<Body>{row.body, row.from})
            return problem_at({row.path + ".version", number}, {"definition_version_known", which});
    return std::nullopt;
}

/// Writes those that are new, in one transaction, or, where any is wrong, none. `prepare(writer)` gives the known
/// versions, `check(row)` the problem of a definition's meaning, `put(writer, row)` writes it.
template <class Body, class Prepare, class Check, class Put>
Result<SetupSummary> written(App& app, Result<SetupRows<DefinitionRow<Body>>> read, const std::string& action,
                             const std::string& actor, Prepare prepare, Check check, Put put) {
    if (!read) return read.refusal();
    SetupSummary summary{static_cast<std::int64_t>(read->rows.size()), std::move(read->problems)};
    if (!summary.problems.empty()) return summary;
    auto writer = writer_for(app, actor, Action::edit_rules);
    if (!writer) return writer.refusal();
    const Instant now = present(app, **writer);
    std::vector<Versioned<Body>> known = prepare(**writer, now);
    std::int64_t added = 0;
    for (std::size_t i = 0; i < read->rows.size(); ++i) {
        std::optional<RowProblem> problem = check(read->rows[i]);
        if (!problem) problem = misnumbered(read->rows, i, known);
        if (problem) {
            summary.problems.push_back(*std::move(problem));
            continue;
        }
        const Versioned<Body> version{read->rows[i].body, read->rows[i].from};
        if (std::find(known.begin(), known.end(), version) != known.end()) continue;
        put(**writer, version);
        ++added;
    }
    if (summary.problems.empty())
        (*writer)->commit(action, nlohmann::json{{"rows", summary.rows}, {"added", added}}.dump());
    return summary;
}

/// The filter's topics as the identities that are stored; a problem for a name that no row has had.
std::optional<RowProblem> resolve_topics(KpiRow& row, const std::vector<Named>& topics) {
    for (core::FilterClause& clause : row.body.filter) {
        if (clause.field != "topic") continue;
        for (std::string& name : clause.any_of) {
            if (name == "unknown") continue;
            const auto found =
                std::find_if(topics.begin(), topics.end(), [&](const Named& topic) { return topic.name == name; });
            if (found == topics.end())
                return problem_at({row.path + ".filter.topic", name},
                                  {"kpi_filter_code_unknown", {{"field", "topic"}, {"code", name}}});
            name = std::to_string(found->id);
        }
    }
    return std::nullopt;
}

} // namespace

Result<SetupSummary> import_kpis(App& app, const std::filesystem::path& file, const std::string& actor) {
    std::vector<Named> topics;
    return setup_on_record(app, actor, "import_kpis",
                           written<core::KpiDefinition>(
                               app, app.files->kpis(file), "import_kpis", actor,
                               [&](Writer& writer, Instant now) {
                                   topics = writer.topics();
                                   return writer.own_kpis(now);
                               },
                               [&](KpiRow& row) -> std::optional<RowProblem> {
                                   if (auto unknown = resolve_topics(row, topics)) return unknown;
                                   const auto valid = core::validate(row.body);
                                   if (valid) return std::nullopt;
                                   Place place = place_of(valid.refusal(), row.body);
                                   return problem_at({row.path + place.path, place.found}, valid.refusal());
                               },
                               [](Writer& writer, const Versioned<core::KpiDefinition>& kpi) {
                                   writer.put_kpi(kpi.body, kpi.valid_from);
                               }));
}

Result<SetupSummary> import_schemes(App& app, const std::filesystem::path& file, const std::string& actor) {
    std::vector<core::KpiDefinition> kpis;
    return setup_on_record(app, actor, "import_schemes",
                           written<core::Scheme>(
                               app, app.files->schemes(file), "import_schemes", actor,
                               [&](Writer& writer, Instant now) {
                                   kpis = kpi_definitions(writer, now, writer.rulebook(now).zone.date_of(now));
                                   return writer.schemes(now);
                               },
                               [&](const SchemeRow& row) -> std::optional<RowProblem> {
                                   const auto valid = core::validate(row.body, kpis);
                                   if (valid) return std::nullopt;
                                   Place place = place_of(valid.refusal(), row.body);
                                   return problem_at({row.path + place.path, place.found}, valid.refusal());
                               },
                               [](Writer& writer, const Versioned<core::Scheme>& scheme) {
                                   writer.put_scheme(scheme.body, scheme.valid_from);
                               }));
}

} // namespace mizan::app
