#include "cli/disputes.hpp"

namespace mizan::cli {
namespace {

struct DisputeAppealOptions : DisputeOptions {
    std::string text;
};

int run(Context& context, const DisputeAppealOptions& options) {
    app::App app = context.open(options.database);
    granted(app::appeal_dispute(app, context.actor(), options.id, options.text));
    context.print(Json::object().put("dispute", options.id), context.say("dispute_appealed_now", {{"id", options.id}}));
    return done;
}

} // namespace

Command declare_dispute_appeal(CLI::App& root) {
    const auto options = std::make_shared<DisputeAppealOptions>();
    CLI::App* line = dispute_group(root)->add_subcommand("appeal", "help_dispute_appeal");
    declare_dispute(*line, *options);
    line->add_option("--text", options->text, "help_dispute_text")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "dispute appeal support.mizan --dispute 1 --text \"The other call of that hour was taken out.\""};
}

} // namespace mizan::cli
