#include "app/commands/quality/calibrations.hpp"
#include "cli/people_options.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct CalibrateCloseOptions {
    std::string database;
    std::int64_t calibration = 0;
};

int run(Context& context, const CalibrateCloseOptions& options) {
    app::App app = context.open(options.database);
    granted(app::close_calibration(app, options.calibration, context.actor()));
    print_done(context, "calibration_was_closed", "calibration", std::to_string(options.calibration));
    return done;
}

} // namespace

Command declare_review_calibrate_close(CLI::App& root) {
    const auto options = std::make_shared<CalibrateCloseOptions>();
    CLI::App* line = calibrate_group(root)->add_subcommand("close", "help_calibrate_close");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--calibration", options->calibration, "help_calibration")->type_name("N")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "review calibrate close support.mizan --calibration 3"};
}

} // namespace mizan::cli
