#include "app/commands/correct.hpp"
#include "cli/interactions.hpp"

namespace mizan::cli {
namespace {

struct InteractionUndoOptions {
    std::string database, source, external_id;
};

int run(Context& context, const InteractionUndoOptions& options) {
    app::App app = context.open(options.database);
    const auto answer = granted(app::undo_correction(app, context.actor(), {options.source, options.external_id}));
    print_recorded(context, answer, "interaction_undone");
    return done;
}

} // namespace

Command declare_interaction_undo(CLI::App& root) {
    const auto options = std::make_shared<InteractionUndoOptions>();
    CLI::App* line = interaction_group(root)->add_subcommand("undo", "help_interaction_undo");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--source", options->source, "help_source")->type_name("NAME")->required();
    line->add_option("--id", options->external_id, "help_external_id")->type_name("ID")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "interaction undo support.mizan --source helpdesk --id 4711"};
}

} // namespace mizan::cli
