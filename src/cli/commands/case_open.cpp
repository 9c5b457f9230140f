#include "cli/cases.hpp"

namespace mizan::cli {
namespace {

struct CaseOpenOptions {
    std::string database, period, agent, kpi, policy, text;
};

int run(Context& context, const CaseOpenOptions& options) {
    app::App app = context.open(options.database);
    app::OpenCase command{context.actor(), options.agent, options.kpi, {}, context.period(options.period),
                          options.text};
    if (!options.policy.empty()) command.policy = core::policy_named(options.policy);
    print_case_done(context, "case_opened", granted(app::open_case(app, command, context.progress())));
    return done;
}

} // namespace

Command declare_case_open(CLI::App& root) {
    const auto options = std::make_shared<CaseOpenOptions>();
    CLI::App* line = case_group(root)->add_subcommand("open", "help_case_open");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME")->required();
    line->add_option("--kpi", options->kpi, "help_case_kpi")->type_name("ID")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD")->required();
    line->add_option("--policy", options->policy, "help_case_policy_which")
        ->check(one_of({core::policy_names.begin(), core::policy_names.end()}))
        ->type_name("POLICY");
    line->add_option("--text", options->text, "help_case_why")->type_name("TEXT");
    return {line, [options](Context& context) { return run(context, *options); },
            "case open support.mizan --agent \"Noor Demo\" --kpi first_response_target --period 2025-06"};
}

} // namespace mizan::cli
