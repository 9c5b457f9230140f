#include "cli/goals.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

/// Version by version: what was stated, by whom and why.
Table versions_table(const Context& context, const app::ToldGoal& told, const std::vector<app::GoalRecord>& versions) {
    Table table{{context.column("version", true), context.column("at"),
                 Column{"actor", context.format() == Format::table ? context.word("column", "recorded_by") : "actor"},
                 context.column("state"), context.column("target", true), context.column("from"), context.column("to"),
                 context.column("reason")}};
    for (const app::GoalRecord& version : versions)
        table.add({Cell{text::number(context.voice(), version.version), Json{version.version}},
                   Cell{text::instant(context.voice(), version.recorded_at), context.json(version.recorded_at), true},
                   version.actor, word_cell(context, "goal_state", name_of(version.state)),
                   goal_cell(context, told, version.goal.target), date_cell(context, version.goal.start),
                   date_cell(context, version.goal.end - 1), version.reason});
    return table;
}

struct GoalShowOptions : GoalOptions {};

int run(Context& context, const GoalShowOptions& options) {
    app::App app = context.open(options.database);
    const app::ToldGoal told = told_goal(context, app, options.goal);
    const auto versions = granted(app::goal_versions(app, options.goal, context.asking()));
    Json json = Json::object();
    put_goal(json, told);
    put_standing(json, told);
    put_checks(json, told);
    Json all = Json::array();
    for (const app::GoalRecord& version : versions)
        all.add(Json::object()
                    .put("version", version.version)
                    .put("at", context.json(version.recorded_at))
                    .put("actor", version.actor)
                    .put("state", name_of(version.state))
                    .put("target", goal_value(told, version.goal.target))
                    .put("from", version.goal.start.iso())
                    .put("to", (version.goal.end - 1).iso())
                    .put("reason", version.reason.empty() ? Json{} : Json{version.reason}));
    json.put("versions", std::move(all));
    context.print(json, versions_table(context, told, versions));
    return done;
}

} // namespace

Command declare_goal_show(CLI::App& root) {
    const auto options = std::make_shared<GoalShowOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("show", "help_goal_show");
    declare_goal(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); }, "goal show support.mizan 7"};
}

} // namespace mizan::cli
