#include "app/commands/quality/training.hpp"
#include "cli/people_options.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct TrainingAddOptions {
    std::string database, agent, topic, on, kpi, notes;
};

int run(Context& context, const TrainingAddOptions& options) {
    const Date on = date_of("--on", options.on);
    app::App app = context.open(options.database);
    const auto training = granted(
        app::add_training(app, {context.actor(), options.agent, options.topic, on, options.kpi, options.notes}));
    context.print(
        Json::object().put("training", training.id),
        context.say("training_added", {{"agent", options.agent}, {"topic", options.topic}, {"on", training.on}}));
    return done;
}

} // namespace

Command declare_training_add(CLI::App& root) {
    const auto options = std::make_shared<TrainingAddOptions>();
    CLI::App* line = training_group(root)->add_subcommand("add", "help_training_add");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME")->required();
    line->add_option("--topic", options->topic, "help_training_topic")->type_name("TEXT")->required();
    line->add_option("--on", options->on, "help_training_on")->type_name("DATE")->required();
    line->add_option("--kpi", options->kpi, "help_training_kpi")->type_name("ID")->required();
    line->add_option("--notes", options->notes, "help_training_notes")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "training add support.mizan --agent \"Noor Demo\" --topic patience --on 2025-03-12 --kpi csat"};
}

} // namespace mizan::cli
