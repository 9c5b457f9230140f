#include "cli/goals.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct GoalListOptions {
    std::string database, scope, state, status, objective, period;
};

template <class Code, std::size_t count>
std::optional<Code> chosen_of(const std::array<std::string_view, count>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Code>(found - names.begin());
}

template <std::size_t count>
std::vector<std::string> words_of(const std::array<std::string_view, count>& names) {
    return {names.begin(), names.end()};
}

std::string shown_scope(const Context& context, const app::ToldGoal& told) {
    if (told.record.goal.scope.kind == core::GoalScopeKind::organisation)
        return context.word("group_by", "organisation");
    const bool arabic = context.voice().language == text::Language::ar && !told.scope_name_ar.empty();
    return arabic ? told.scope_name_ar : told.scope_name;
}

int run(Context& context, const GoalListOptions& options) {
    app::App app = context.open(options.database);
    app::GoalQuestion question;
    question.scope = options.scope;
    question.state = chosen_of<app::GoalState>(app::goal_state_names, options.state);
    question.status = chosen_of<core::GoalStatus>(core::goal_status_names, options.status);
    question.objective = options.objective;
    if (!options.period.empty()) question.overlapping = context.period(options.period);
    question.asking = context.asking();
    const app::GoalAnswer answer = granted(app::goal_list(app, question, context.progress()));
    Json json = Json::array();
    Table table{{context.column("goal", true), context.column("kpi"), context.column("scope"), context.column("state"),
                 context.column("baseline", true), context.column("target", true), context.column("from"),
                 context.column("to"), context.column("value", true), context.column("n", true),
                 context.column("progress", true), goal_status_column(context), context.column("objective"),
                 context.column("owner")}};
    const bool human = context.format() == Format::table;
    for (const app::ToldGoal& told : answer.goals) {
        Json row = Json::object();
        put_goal(row, told);
        put_standing(row, told);
        json.add(std::move(row));
        const auto& progress = told.progress.progress;
        table.add({Cell{text::digits(context.voice(), std::to_string(told.record.subject)), Json{told.record.subject}},
                   Cell{human ? kpi_name(context, told.kpi) : "", Json{told.kpi.id}, true},
                   Cell{human ? shown_scope(context, told) : "", Json{scope_text(told)}, true},
                   word_cell(context, "goal_state", name_of(told.record.state)),
                   goal_cell(context, told, core::usable_baseline(told.baseline)),
                   goal_cell(context, told, told.record.goal.target), date_cell(context, told.record.goal.start),
                   date_cell(context, told.record.goal.end - 1), goal_cell(context, told, told.now.value),
                   Cell{text::number(context.voice(), told.now.n), Json{told.now.n}},
                   Cell{progress ? text::share(context.voice(), *progress, 0) : "",
                        progress ? Json::number(*progress) : Json{}},
                   word_cell(context, "goal_status", name_of(told.progress.status)),
                   told.objective ? told.objective->id : "", told.owner});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_goal_list(CLI::App& root) {
    const auto options = std::make_shared<GoalListOptions>();
    CLI::App* line = goal_group(root)->add_subcommand("list", "help_goal_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--scope", options->scope, "help_goal_scope")->type_name("org|team:NAME|agent:NAME");
    line->add_option("--state", options->state, "help_goal_state")
        ->check(one_of(words_of(app::goal_state_names)))
        ->type_name("STATE");
    line->add_option("--status", options->status, "help_goal_status")
        ->check(one_of(words_of(core::goal_status_names)))
        ->type_name("STATUS");
    line->add_option("--objective", options->objective, "help_goal_objective_which")->type_name("ID");
    line->add_option("--period", options->period, "help_goal_period")->type_name("PERIOD");
    return {line, [options](Context& context) { return run(context, *options); },
            "goal list support.mizan --state active --status off_track"};
}

} // namespace mizan::cli
