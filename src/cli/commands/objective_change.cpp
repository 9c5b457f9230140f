#include "app/commands/goals/direction.hpp"
#include "cli/goals.hpp"

namespace mizan::cli {
namespace {

struct ObjectiveChangeOptions {
    std::string database, id, from, to;
    std::optional<std::string> name, name_ar;
    std::optional<std::int64_t> order;
};

int run(Context& context, const ObjectiveChangeOptions& options) {
    app::App app = context.open(options.database);
    const app::ObjectiveChange change{options.name, options.name_ar, options.order,
                                      maybe_date_of("--from", options.from), end_of("--to", options.to)};
    granted(app::change_objective(app, context.actor(), options.id, change));
    print_done(context, "objective_changed", "objective", options.id);
    return done;
}

} // namespace

Command declare_objective_change(CLI::App& root) {
    const auto options = std::make_shared<ObjectiveChangeOptions>();
    CLI::App* line = objective_group(root)->add_subcommand("change", "help_objective_change");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--id", options->id, "help_objective_id_which")->type_name("ID")->required();
    line->add_option("--name", options->name, "help_objective_name")->type_name("TEXT");
    line->add_option("--name-ar", options->name_ar, "help_objective_name_ar")->type_name("TEXT");
    line->add_option("--order", options->order, "help_objective_order")->type_name("N");
    line->add_option("--from", options->from, "help_objective_from")->type_name("DATE");
    line->add_option("--to", options->to, "help_objective_to")->type_name("DATE");
    return {line, [options](Context& context) { return run(context, *options); },
            "objective change support.mizan --id satisfied --order 2"};
}

} // namespace mizan::cli
