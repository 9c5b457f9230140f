#include "app/commands/quality/calibrations.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct CalibrateSubmitOptions {
    std::string database, file;
    std::int64_t calibration = 0;
};

int run(Context& context, const CalibrateSubmitOptions& options) {
    app::App app = context.open(options.database);
    const auto summary = granted(app::submit_calibration(app, options.calibration, options.file, context.actor()));
    if (!summary.problems.empty()) refuse_file(context, options.file, summary.problems);
    context.print(Json::object().put("calibration", options.calibration).put("rows", summary.rows),
                  context.say("setup_file_read", {{"path", options.file}, {"n", summary.rows}}));
    return done;
}

} // namespace

Command declare_review_calibrate_submit(CLI::App& root) {
    const auto options = std::make_shared<CalibrateSubmitOptions>();
    CLI::App* line = calibrate_group(root)->add_subcommand("submit", "help_calibrate_submit");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--calibration", options->calibration, "help_calibration")->type_name("N")->required();
    line->add_option("--file", options->file, "help_review_file")->type_name("FILE")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "review calibrate submit support.mizan --calibration 3 --file answers.json --actor sara"};
}

} // namespace mizan::cli
