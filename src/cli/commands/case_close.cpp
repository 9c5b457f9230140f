#include "cli/cases.hpp"

namespace mizan::cli {
namespace {

struct CaseCloseOptions : CaseOptions {
    std::string text;
    bool withdrawn = false;
};

int run(Context& context, const CaseCloseOptions& options) {
    app::App app = context.open(options.database);
    granted(app::close_case(app, context.actor(), options.id, options.text, options.withdrawn));
    print_case_done(context, "case_closed_now", options.id);
    return done;
}

} // namespace

Command declare_case_close(CLI::App& root) {
    const auto options = std::make_shared<CaseCloseOptions>();
    CLI::App* line = case_group(root)->add_subcommand("close", "help_case_close");
    declare_case(*line, *options);
    line->add_option("--text", options->text, "help_case_close_text")->type_name("TEXT")->required();
    line->add_flag("--withdrawn", options->withdrawn, "help_case_withdrawn");
    return {line, [options](Context& context) { return run(context, *options); },
            "case close support.mizan --case 1 --text \"On target for three months.\""};
}

} // namespace mizan::cli
