#include "cli/checks.hpp"

namespace mizan::cli {
namespace {

struct CheckAnswerOptions : CheckOfOptions {
    std::string text;
};

int run(Context& context, const CheckAnswerOptions& options) {
    app::App app = context.open(options.database);
    granted(app::answer_check(
        app, {context.actor(), options.agent, check_of(options.check), context.period(options.period), options.text}));
    context.print(Json::object().put("check", options.check).put("agent", options.agent),
                  context.say("check_answer_kept", {{"check", options.check}, {"agent", options.agent}}));
    return done;
}

} // namespace

Command declare_check_answer(CLI::App& root) {
    const auto options = std::make_shared<CheckAnswerOptions>();
    CLI::App* line = group_of(root, "check", "help_check")->add_subcommand("answer", "help_check_answer");
    declare_check_of(*line, *options);
    line->add_option("--text", options->text, "help_answer_text")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "check answer support.mizan --check short_calls --agent \"Noor Demo\" --period 2025-06 --text \"The line "
            "dropped all week.\""};
}

} // namespace mizan::cli
