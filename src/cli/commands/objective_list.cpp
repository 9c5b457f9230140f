#include "cli/goals.hpp"
#include "text/format.hpp"

#include <map>

namespace mizan::cli {
namespace {

struct ObjectiveListOptions {
    std::string database;
};

int run(Context& context, const ObjectiveListOptions& options) {
    app::App app = context.open(options.database);
    app::GoalQuestion question;
    question.asking = context.asking();
    const app::GoalAnswer answer = granted(app::goal_list(app, question, context.progress()));
    std::map<std::string, std::int64_t> goals;
    for (const app::ToldGoal& told : answer.goals)
        if (told.objective) ++goals[told.objective->id];
    Json json = Json::array();
    Table table{{context.column("objective"), context.column("name"), context.column("order", true),
                 context.column("from"), context.column("to"), context.column("goals", true),
                 context.column("retired")}};
    const auto number = [&](std::int64_t value) { return Cell{text::number(context.voice(), value), Json{value}}; };
    for (const app::StandingObjective& standing : answer.objectives) {
        const app::Objective& one = standing.objective;
        const bool arabic = context.voice().language == text::Language::ar;
        const std::string& name = (arabic && !one.name_ar.empty()) || one.name.empty() ? one.name_ar : one.name;
        json.add(Json::object()
                     .put("objective", one.id)
                     .put("name", one.name)
                     .put("name_ar", one.name_ar)
                     .put("order", one.order)
                     .put("from", first_json(one.from))
                     .put("to", last_json(one.to))
                     .put("version", standing.version)
                     .put("goals", goals[one.id])
                     .put("retired", one.retired.empty() ? Json{} : Json{one.retired}));
        table.add({one.id, name, number(one.order), first_cell(context, one.from), last_cell(context, one.to),
                   number(goals[one.id]), one.retired});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_objective_list(CLI::App& root) {
    const auto options = std::make_shared<ObjectiveListOptions>();
    CLI::App* line = objective_group(root)->add_subcommand("list", "help_objective_list");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); }, "objective list support.mizan"};
}

} // namespace mizan::cli
