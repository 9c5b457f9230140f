#include "app/commands/people.hpp"
#include "cli/command.hpp"
#include "cli/moved_cards.hpp"

namespace mizan::cli {
namespace {

struct PersonMergeOptions {
    std::string database, from, into;
    bool dry_run = false;
};

int run(Context& context, const PersonMergeOptions& options) {
    app::App app = context.open(options.database);
    const app::MergeCommand command{options.from, options.into, options.dry_run, context.actor()};
    print_moved(context, granted(app::merge_people(app, command, context.progress())));
    return done;
}

} // namespace

Command declare_person_merge(CLI::App& root) {
    const auto options = std::make_shared<PersonMergeOptions>();
    CLI::App* line = group_of(root, "person", "help_person")->add_subcommand("merge", "help_person_merge");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--from", options->from, "help_person_merge_from")->type_name("NAME")->required();
    line->add_option("--into", options->into, "help_person_merge_into")->type_name("NAME")->required();
    line->add_flag("--dry-run", options->dry_run, "help_person_dry_run");
    return {line, [options](Context& context) { return run(context, *options); },
            "person merge support.mizan --from \"O. Nasser\" --into \"Omar Nasser\" --dry-run"};
}

} // namespace mizan::cli
