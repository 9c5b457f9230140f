#include "cli/disputes.hpp"

namespace mizan::cli {
namespace {

struct DisputeRaiseOptions {
    std::string database, agent, source, id, kpi, credit, to, text;
    std::optional<std::int64_t> review;
};

int run(Context& context, const DisputeRaiseOptions& options) {
    app::App app = context.open(options.database);
    app::RaiseDispute command;
    command.actor = context.actor();
    command.agent = options.agent;
    command.which = {options.source, options.id};
    command.kpi = options.kpi;
    command.belongs_to = options.to;
    command.text = options.text;
    if (options.kpi.empty() + options.credit.empty() + !options.review.has_value() != 2)
        throw WrongUsage{{"usage_dispute_what", {}}};
    if (!options.credit.empty()) command.kind = core::DisputeKind::credit;
    if (options.review) command.kind = core::DisputeKind::review;
    command.role = core::code_of<core::Role>(options.credit).value_or(core::Role::owner);
    const std::int64_t id = granted(app::raise_dispute(app, command));
    context.print(Json::object().put("dispute", id), context.say("dispute_raised", {{"id", id}}));
    return done;
}

} // namespace

Command declare_dispute_raise(CLI::App& root) {
    const auto options = std::make_shared<DisputeRaiseOptions>();
    CLI::App* line = dispute_group(root)->add_subcommand("raise", "help_dispute_raise");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--agent", options->agent, "help_dispute_agent")->type_name("NAME");
    line->add_option("--source", options->source, "help_dispute_source")->type_name("SOURCE");
    line->add_option("--id", options->id, "help_dispute_id")->type_name("ID");
    line->add_option("--kpi", options->kpi, "help_dispute_kpi")->type_name("ID");
    line->add_option("--credit", options->credit, "help_dispute_credit")
        ->check(one_of({std::begin(core::code_names<core::Role>), std::end(core::code_names<core::Role>)}))
        ->type_name("ROLE");
    line->add_option("--to", options->to, "help_dispute_to")->type_name("NAME");
    line->add_option("--review", options->review, "help_dispute_review")->type_name("N");
    line->add_option("--text", options->text, "help_dispute_text")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "dispute raise support.mizan --agent \"Noor Demo\" --source helpdesk --id T-1041 --kpi resolution_target "
            "--text \"The line was down that day.\""};
}

} // namespace mizan::cli
