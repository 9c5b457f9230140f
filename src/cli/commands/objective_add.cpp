#include "app/commands/goals/direction.hpp"
#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct ObjectiveAddOptions {
    std::string database, id, name, name_ar, from, to;
    std::int64_t order = 0;
};

int run(Context& context, const ObjectiveAddOptions& options) {
    app::App app = context.open(options.database);
    const app::Objective objective{options.id,
                                   options.name,
                                   options.name_ar,
                                   options.order,
                                   maybe_date_of("--from", options.from),
                                   end_of("--to", options.to),
                                   ""};
    granted(app::add_objective(app, context.actor(), objective));
    print_done(context, "objective_added", "objective", options.id);
    return done;
}

} // namespace

Command declare_objective_add(CLI::App& root) {
    const auto options = std::make_shared<ObjectiveAddOptions>();
    CLI::App* line = objective_group(root)->add_subcommand("add", "help_objective_add");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--id", options->id, "help_objective_id")->type_name("ID")->required();
    line->add_option("--name", options->name, "help_objective_name")->type_name("TEXT");
    line->add_option("--name-ar", options->name_ar, "help_objective_name_ar")->type_name("TEXT");
    line->add_option("--order", options->order, "help_objective_order")->type_name("N");
    line->add_option("--from", options->from, "help_objective_from")->type_name("DATE");
    line->add_option("--to", options->to, "help_objective_to")->type_name("DATE");
    return {line, [options](Context& context) { return run(context, *options); },
            "objective add support.mizan --id satisfied --name \"Satisfied customers\" --name-ar \"عملاء راضون\""};
}

} // namespace mizan::cli
