#include "cli/cases.hpp"

namespace mizan::cli {
namespace {

int run(Context& context, const CaseOptions& options) {
    app::App app = context.open(options.database);
    granted(app::acknowledge_case(app, context.actor(), options.id));
    print_case_done(context, "case_acknowledged", options.id);
    return done;
}

} // namespace

Command declare_case_acknowledge(CLI::App& root) {
    const auto options = std::make_shared<CaseOptions>();
    CLI::App* line = case_group(root)->add_subcommand("acknowledge", "help_case_acknowledge");
    declare_case(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); },
            "case acknowledge support.mizan --case 1"};
}

} // namespace mizan::cli
