#include "app/commands/people.hpp"
#include "cli/command.hpp"
#include "cli/moved_cards.hpp"

namespace mizan::cli {
namespace {

struct PersonSplitOptions {
    std::string database, alias, into;
    bool dry_run = false;
};

int run(Context& context, const PersonSplitOptions& options) {
    app::App app = context.open(options.database);
    const app::SplitCommand command{options.alias, options.into, options.dry_run, context.actor()};
    print_moved(context, granted(app::split_alias(app, command, context.progress())));
    return done;
}

} // namespace

Command declare_person_split(CLI::App& root) {
    const auto options = std::make_shared<PersonSplitOptions>();
    CLI::App* line = group_of(root, "person", "help_person")->add_subcommand("split", "help_person_split");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--alias", options->alias, "help_person_split_alias")->type_name("SOURCE=NAME")->required();
    line->add_option("--into", options->into, "help_person_split_into")->type_name("NAME")->required();
    line->add_flag("--dry-run", options->dry_run, "help_person_dry_run");
    return {line, [options](Context& context) { return run(context, *options); },
            "person split support.mizan --alias \"helpdesk=O. Nasser\" --into \"Omar Nasser\""};
}

} // namespace mizan::cli
