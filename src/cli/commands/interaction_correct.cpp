#include "app/commands/correct.hpp"
#include "cli/interactions.hpp"

namespace mizan::cli {
namespace {

struct InteractionCorrectOptions {
    std::string database, source, external_id, reason;
    std::vector<std::string> assignments;
};

int run(Context& context, const InteractionCorrectOptions& options) {
    app::App app = context.open(options.database);
    const app::CorrectCommand command{
        context.actor(), {options.source, options.external_id}, fields_of(options.assignments), options.reason};
    print_recorded(context, granted(app::correct_interaction(app, command)), "interaction_corrected");
    return done;
}

} // namespace

Command declare_interaction_correct(CLI::App& root) {
    const auto options = std::make_shared<InteractionCorrectOptions>();
    CLI::App* line = interaction_group(root)->add_subcommand("correct", "help_interaction_correct");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--source", options->source, "help_source")->type_name("NAME")->required();
    line->add_option("--id", options->external_id, "help_external_id")->type_name("ID")->required();
    line->add_option("--set", options->assignments, "help_set_correction")->type_name("FIELD=VALUE")->required();
    line->add_option("--reason", options->reason, "help_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "interaction correct support.mizan --source helpdesk --id 4711 --set csat=4 --reason \"Misread survey\""};
}

} // namespace mizan::cli
