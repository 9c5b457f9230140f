#include "app/commands/persons.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct PersonAliasOptions {
    std::string database, person, alias;
};

int run(Context& context, const PersonAliasOptions& options) {
    app::App app = context.open(options.database);
    const auto at = options.alias.find('=');
    const bool of_source = at != std::string::npos;
    granted(app::add_alias(app, context.actor(), options.person, of_source ? options.alias.substr(0, at) : "",
                           of_source ? options.alias.substr(at + 1) : options.alias));
    print_done(context, "alias_added", "person", options.person);
    return done;
}

} // namespace

Command declare_person_alias(CLI::App& root) {
    const auto options = std::make_shared<PersonAliasOptions>();
    CLI::App* line = group_of(root, "person", "help_person")->add_subcommand("alias", "help_person_alias");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME")->required();
    line->add_option("--alias", options->alias, "help_person_alias_name")->type_name("SOURCE=NAME")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "person alias support.mizan --person \"Salma Rashid\" --alias \"helpdesk=s.rashid\""};
}

} // namespace mizan::cli
