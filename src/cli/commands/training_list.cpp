#include "app/queries/quality/training_effects.hpp"
#include "cli/figures.hpp"
#include "cli/period_options.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct TrainingListOptions {
    std::string database, agent;
};

int run(Context& context, const TrainingListOptions& options) {
    app::App app = context.open(options.database);
    app::TrainingQuestion question;
    question.agent = options.agent;
    question.asking = context.asking();
    Json json = Json::array();
    Table table{{context.column("on"), context.column("agent"), context.column("training"), context.column("kpi"),
                 context.column("notes")}};
    for (const app::TrainedPerson& one : granted(app::training_list(app, question))) {
        json.add(Json::object()
                     .put("training", one.training.id)
                     .put("agent", one.agent)
                     .put("topic", one.training.topic)
                     .put("on", one.training.on.iso())
                     .put("kpi", one.training.kpi)
                     .put("notes", text_or_null(one.training.notes)));
        table.add(
            {date_cell(context, one.training.on), person_cell(context, one.agent, one.agent_ar), one.training.topic,
             Cell{context.format() == Format::table ? kpi_name(context, one.kpi) : one.kpi.id, Json{one.kpi.id}, true},
             one.training.notes});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_training_list(CLI::App& root) {
    const auto options = std::make_shared<TrainingListOptions>();
    CLI::App* line = training_group(root)->add_subcommand("list", "help_training_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); }, "training list support.mizan"};
}

} // namespace mizan::cli
