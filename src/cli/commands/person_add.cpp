#include "app/commands/persons.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct PersonAddOptions {
    std::string database, name, name_ar, employed_from, employed_to;
};

int run(Context& context, const PersonAddOptions& options) {
    app::App app = context.open(options.database);
    granted(app::add_person(app, context.actor(),
                            {options.name, options.name_ar, maybe_date_of("--employed-from", options.employed_from),
                             end_of("--employed-to", options.employed_to)}));
    print_done(context, "person_added", "person", options.name);
    return done;
}

} // namespace

Command declare_person_add(CLI::App& root) {
    const auto options = std::make_shared<PersonAddOptions>();
    CLI::App* line = group_of(root, "person", "help_person")->add_subcommand("add", "help_person_add");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--name", options->name, "help_person_name")->type_name("NAME")->required();
    line->add_option("--name-ar", options->name_ar, "help_person_name_ar")->type_name("NAME");
    line->add_option("--employed-from", options->employed_from, "help_employed_from")->type_name("DATE");
    line->add_option("--employed-to", options->employed_to, "help_employed_to")->type_name("DATE");
    return {line, [options](Context& context) { return run(context, *options); },
            "person add support.mizan --name \"Salma Rashid\" --name-ar \"سلمى راشد\" --employed-from 2025-06-01"};
}

} // namespace mizan::cli
