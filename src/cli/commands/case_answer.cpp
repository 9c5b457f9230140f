#include "cli/cases.hpp"

namespace mizan::cli {
namespace {

struct CaseAnswerOptions : CaseOptions {
    std::string text;
};

int run(Context& context, const CaseAnswerOptions& options) {
    app::App app = context.open(options.database);
    granted(app::answer_case(app, context.actor(), options.id, options.text));
    print_case_done(context, "case_answered", options.id);
    return done;
}

} // namespace

Command declare_case_answer(CLI::App& root) {
    const auto options = std::make_shared<CaseAnswerOptions>();
    CLI::App* line = case_group(root)->add_subcommand("answer", "help_case_answer");
    declare_case(*line, *options);
    line->add_option("--text", options->text, "help_answer_text")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "case answer support.mizan --case 1 --text \"I covered two channels alone in June.\""};
}

} // namespace mizan::cli
