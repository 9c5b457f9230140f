#include "app/commands/quality/calibrations.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct CalibrateOpenOptions {
    std::string database, name, source;
    std::vector<std::string> ids;
    FormChoice choice;
};

int run(Context& context, const CalibrateOpenOptions& options) {
    app::App app = context.open(options.database);
    const auto session = granted(app::open_calibration(app, {context.actor(), options.name, options.choice.form,
                                                             options.choice.version, options.source, options.ids}));
    const auto n = static_cast<std::int64_t>(session.interactions.size());
    context.print(Json::object()
                      .put("calibration", session.id)
                      .put("name", session.name)
                      .put("form", session.form)
                      .put("form_version", session.form_version)
                      .put("interactions", n),
                  context.say("calibration_opened", {{"found", std::to_string(session.id)}, {"n", n}}));
    return done;
}

} // namespace

Command declare_review_calibrate_open(CLI::App& root) {
    const auto options = std::make_shared<CalibrateOpenOptions>();
    CLI::App* line = calibrate_group(root)->add_subcommand("open", "help_calibrate_open");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--name", options->name, "help_calibrate_name")->type_name("TEXT")->required();
    line->add_option("--source", options->source, "help_source")->type_name("NAME")->required();
    line->add_option("--id", options->ids, "help_calibrate_id")->type_name("ID")->required();
    declare_form_choice(*line, options->choice);
    return {line, [options](Context& context) { return run(context, *options); },
            "review calibrate open support.mizan --name June --source helpdesk --id 4711 --id 4712"};
}

} // namespace mizan::cli
