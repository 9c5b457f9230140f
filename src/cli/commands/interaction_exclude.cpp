#include "app/commands/correct.hpp"
#include "cli/interactions.hpp"

namespace mizan::cli {
namespace {

struct InteractionExcludeOptions {
    std::string database, source, external_id, code, reason;
};

int run(Context& context, const InteractionExcludeOptions& options) {
    app::App app = context.open(options.database);
    app::ExcludeCommand command{context.actor(), {options.source, options.external_id}, {}, options.reason};
    if (options.code != "none") command.code = core::code_of<core::ExclusionReason>(options.code);
    print_recorded(context, granted(app::exclude_interaction(app, command)),
                   command.code ? "interaction_excluded" : "interaction_included");
    return done;
}

} // namespace

Command declare_interaction_exclude(CLI::App& root) {
    const auto options = std::make_shared<InteractionExcludeOptions>();
    CLI::App* line = interaction_group(root)->add_subcommand("exclude", "help_interaction_exclude");
    std::vector<std::string> codes{"none"};
    codes.insert(codes.end(), std::begin(core::code_names<core::ExclusionReason>),
                 std::end(core::code_names<core::ExclusionReason>));
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--source", options->source, "help_source")->type_name("NAME")->required();
    line->add_option("--id", options->external_id, "help_external_id")->type_name("ID")->required();
    line->add_option("--code", options->code, "help_exclusion_code")
        ->check(one_of(codes))
        ->type_name("CODE")
        ->required();
    line->add_option("--reason", options->reason, "help_reason")->type_name("TEXT")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "interaction exclude support.mizan --source helpdesk --id 4711 --code outage --reason \"Line was down\""};
}

} // namespace mizan::cli
