#include "app/queries/quality/calibration_view.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct CalibrateShowOptions {
    std::string database;
    std::int64_t calibration = 0;
};

Json calibrated_json(const app::CalibratedInteraction& one) {
    Json answers = Json::array();
    for (const app::CalibrationAnswers& of : one.answers)
        answers.add(Json::object()
                        .put("reviewer", of.reviewer)
                        .put("score", Json::points(of.score))
                        .put("answers", answers_json(of.answers)));
    return Json::object()
        .put("source", one.source)
        .put("id", one.external_id)
        .put("submitted_by", texts_json(one.submitted_by))
        .put("answers", one.answers.empty() && !one.submitted_by.empty() ? Json{} : std::move(answers));
}

int run(Context& context, const CalibrateShowOptions& options) {
    app::App app = context.open(options.database);
    const app::CalibrationView view = granted(app::calibration_view(app, options.calibration, context.asking()));
    Json interactions = Json::array();
    Table table{{context.column("external_id"), context.column("reviewer"), context.column("score", true),
                 context.column("answers")}};
    for (const app::CalibratedInteraction& one : view.interactions) {
        interactions.add(calibrated_json(one));
        if (one.answers.empty())
            table.add({one.external_id, text::listed(context.voice(), one.submitted_by), Cell{"", Json{}},
                       one.submitted_by.empty() ? "" : context.say("calibration_hidden")});
        for (const app::CalibrationAnswers& of : one.answers)
            table.add({one.external_id, of.reviewer,
                       Cell{text::points(context.voice(), of.score), Json::points(of.score)},
                       answers_text(context, of.answers)});
    }
    context.print(Json::object()
                      .put("calibration", view.calibration.id)
                      .put("name", view.calibration.name)
                      .put("form", view.calibration.form)
                      .put("form_version", view.calibration.form_version)
                      .put("state", view.calibration.closed ? "closed" : "open")
                      .put("interactions", std::move(interactions)),
                  table);
    return done;
}

} // namespace

Command declare_review_calibrate_show(CLI::App& root) {
    const auto options = std::make_shared<CalibrateShowOptions>();
    CLI::App* line = calibrate_group(root)->add_subcommand("show", "help_calibrate_show");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--calibration", options->calibration, "help_calibration")->type_name("N")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "review calibrate show support.mizan --calibration 3 --actor sara"};
}

} // namespace mizan::cli
