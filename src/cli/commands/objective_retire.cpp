#include "app/commands/goals/direction.hpp"
#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct ObjectiveRetireOptions {
    std::string database, id, reason;
};

int run(Context& context, const ObjectiveRetireOptions& options) {
    app::App app = context.open(options.database);
    granted(app::retire_objective(app, context.actor(), options.id, options.reason));
    print_done(context, "objective_retired", "objective", options.id);
    return done;
}

} // namespace

Command declare_objective_retire(CLI::App& root) {
    const auto options = std::make_shared<ObjectiveRetireOptions>();
    CLI::App* line = objective_group(root)->add_subcommand("retire", "help_objective_retire");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--id", options->id, "help_objective_id_which")->type_name("ID")->required();
    line->add_option("--reason", options->reason, "help_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "objective retire support.mizan --id satisfied --reason \"Reached in 2025\""};
}

} // namespace mizan::cli
