#include "app/queries/quality/calibration_view.hpp"
#include "cli/figures.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

int run(Context& context, const std::string& database) {
    app::App app = context.open(database);
    Json json = Json::array();
    Table table{{context.column("calibration", true), context.column("name"), context.column("form"),
                 context.column("interactions", true), context.column("state")}};
    for (const app::Calibration& session : granted(app::calibration_list(app, context.asking()))) {
        const auto n = static_cast<std::int64_t>(session.interactions.size());
        const std::string_view state = session.closed ? "closed" : "open";
        json.add(Json::object()
                     .put("calibration", session.id)
                     .put("name", session.name)
                     .put("form", session.form)
                     .put("form_version", session.form_version)
                     .put("interactions", n)
                     .put("state", state));
        table.add({Cell{text::number(context.voice(), session.id), Json{session.id}}, session.name, session.form,
                   Cell{text::number(context.voice(), n), Json{n}}, word_cell(context, "calibration_state", state)});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_review_calibrate_list(CLI::App& root) {
    const auto database = std::make_shared<std::string>();
    CLI::App* line = calibrate_group(root)->add_subcommand("list", "help_calibrate_list");
    line->add_option("DB", *database, "help_database")->required();
    return {line, [database](Context& context) { return run(context, *database); },
            "review calibrate list support.mizan"};
}

} // namespace mizan::cli
