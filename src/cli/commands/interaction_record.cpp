#include "cli/interactions.hpp"

namespace mizan::cli {
namespace {

struct InteractionRecordOptions {
    std::string database;
    std::vector<std::string> assignments;
};

int run(Context& context, const InteractionRecordOptions& options) {
    app::App app = context.open(options.database);
    const auto answer = granted(app::record_interaction(app, {context.actor(), fields_of(options.assignments)}));
    print_recorded(context, answer, "interaction_recorded");
    return done;
}

} // namespace

Command declare_interaction_record(CLI::App& root) {
    const auto options = std::make_shared<InteractionRecordOptions>();
    CLI::App* line = interaction_group(root)->add_subcommand("record", "help_interaction_record");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--set", options->assignments, "help_set")->type_name("FIELD=VALUE")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "interaction record support.mizan --set channel=phone --set opened_at=2025-06-02T09:15 --set agent=\"Noor "
            "Demo\" --set csat=5"};
}

} // namespace mizan::cli
