#include "cli/cases.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct CasePlanOptions : CaseOptions {
    std::vector<std::string> actions;
    std::string training, kpi, check_on, text;
};

int run(Context& context, const CasePlanOptions& options) {
    app::App app = context.open(options.database);
    granted(app::plan_case(app, {context.actor(), options.id, options.actions, options.training, options.kpi,
                                 date_of("--check-on", options.check_on), options.text}));
    print_case_done(context, "case_planned", options.id);
    return done;
}

} // namespace

Command declare_case_plan(CLI::App& root) {
    const auto options = std::make_shared<CasePlanOptions>();
    CLI::App* line = case_group(root)->add_subcommand("plan", "help_case_plan");
    declare_case(*line, *options);
    line->add_option("--action", options->actions, "help_case_action")->type_name("TEXT");
    line->add_option("--training", options->training, "help_case_training")->type_name("TEXT");
    line->add_option("--kpi", options->kpi, "help_case_plan_kpi")->type_name("ID");
    line->add_option("--check-on", options->check_on, "help_case_check_on")->type_name("DATE")->required();
    line->add_option("--text", options->text, "help_case_said")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "case plan support.mizan --case 1 --text \"The queue is not watched after lunch.\" --action \"Watch the "
            "queue from 13:00\" --check-on 2025-10-01"};
}

} // namespace mizan::cli
