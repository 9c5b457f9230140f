#include "cli/disputes.hpp"

namespace mizan::cli {
namespace {

struct DisputeDecideOptions : RemedyOptions {
    std::string text;
};

int run(Context& context, const DisputeDecideOptions& options) {
    app::App app = context.open(options.database);
    const auto cards =
        granted(app::decide_dispute(app, {context.signature(), options.id, remedy_of(options), options.text}));
    const auto reader = app.store->read();
    print_card_changes(context, Json::object().put("dispute", options.id).put("decision", options.decision), cards,
                       reader->rulebook(app::present(app, *reader)));
    if (context.format() == Format::table)
        context.note(context.say("dispute_decided_now", {{"id", options.id}, {"decision", options.decision}}));
    return done;
}

} // namespace

Command declare_dispute_decide(CLI::App& root) {
    const auto options = std::make_shared<DisputeDecideOptions>();
    CLI::App* line = dispute_group(root)->add_subcommand("decide", "help_dispute_decide");
    declare_remedy(*line, *options);
    line->add_option("--text", options->text, "help_dispute_why")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "dispute decide support.mizan --dispute 1 --decision partly --set avoidable=no --text \"The supplier was "
            "late.\" --actor huda --passphrase-fd 3 3< huda.txt"};
}

} // namespace mizan::cli
