#include "app/queries/kpi.hpp"
#include "app/queries/scheme_choice.hpp"
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct SchemeListOptions {
    std::string database;
};
using Version = app::Versioned<core::Scheme>;

Json or_null(const std::string& text) {
    return text_or_null(text);
}

Json line_json(const core::SchemeLine& line) {
    return Json::object()
        .put("kpi", line.kpi)
        .put("weight", line.weight)
        .put("floor", Json::number(line.floor))
        .put("target", Json::number(line.target))
        .put("stretch", Json::number(line.stretch))
        .put("adjusted", line.adjusted)
        .put("gate_band", or_null(line.gate_band))
        .put("trailing_days", line.trailing_days ? Json{*line.trailing_days} : Json{});
}

/// As import-schemes reads it.
Json scheme_json(const Version& version) {
    const core::Scheme& scheme = version.body;
    Json lines = Json::array(), bands = Json::array();
    for (const core::SchemeLine& line : scheme.lines)
        lines.add(line_json(line));
    for (const core::Band& band : scheme.bands)
        bands.add(Json::object().put("band", band.code).put("from", Json::points(band.from)));
    return Json::object()
        .put("id", scheme.id)
        .put("version", scheme.version)
        .put("from", version.valid_from ? Json{version.valid_from->iso()} : Json{})
        .put("name", or_null(scheme.name_en))
        .put("name_ar", or_null(scheme.name_ar))
        .put("role", scheme.role)
        .put("lines", std::move(lines))
        .put("bands", std::move(bands));
}

class SchemeTable {
public:
    SchemeTable(const Context& context, const std::vector<core::KpiDefinition>& kpis)
        : table{{context.column("scheme"), context.column("version", true), context.column("from"),
                 context.column("kpi"), context.column("weight", true), context.column("floor", true),
                 context.column("target", true), context.column("stretch", true), context.column("gate_band")}},
          context_{context}, kpis_{kpis} {}

    void add(const Version& version, const core::SchemeLine& line) {
        const auto kpi = std::find_if(kpis_.begin(), kpis_.end(),
                                      [&](const core::KpiDefinition& one) { return one.id == line.kpi; });
        const bool human = context_.format() == Format::table && kpi != kpis_.end();
        const auto mark = [&](const Ratio& value) {
            return Cell{human ? text::figure_value(context_.voice(), kpi->unit, value) : "", Json::number(value)};
        };
        const auto whole = [&](int value) { return Cell{text::number(context_.voice(), value), Json{value}}; };
        const auto& from = version.valid_from;
        table.add({version.body.id, whole(version.body.version),
                   Cell{from ? text::short_date(context_.voice(), *from) : "", from ? Json{from->iso()} : Json{}, true},
                   Cell{human ? kpi_name(context_, *kpi) : "", Json{line.kpi}, true}, whole(line.weight),
                   mark(line.floor), mark(line.target), mark(line.stretch),
                   line.gate ? word_cell(context_, "band", line.gate_band) : Cell{"", Json{}}});
    }
    Table table;

private:
    const Context& context_;
    const std::vector<core::KpiDefinition>& kpis_;
};

int run(Context& context, const SchemeListOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant now = std::max(context.clock().now(), reader->last_change());
    const app::Asking asking = context.asking();
    const Instant known_at = asking.known_at.value_or(now);
    const auto kpis = app::kpi_definitions(*reader, known_at, context.zone().date_of(asking.as_of.value_or(now)));
    Json json = Json::array();
    SchemeTable table{context, kpis};
    for (const Version& version : app::known_schemes(*reader, known_at)) {
        json.add(scheme_json(version));
        for (const core::SchemeLine& line : version.body.lines)
            table.add(version, line);
    }
    context.print(json, table.table);
    return done;
}

} // namespace

Command declare_scheme_list(CLI::App& root) {
    const auto options = std::make_shared<SchemeListOptions>();
    CLI::App* line = group_of(root, "scheme", "help_scheme_group")->add_subcommand("list", "help_scheme_list");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "scheme list support.mizan --format json"};
}

} // namespace mizan::cli
