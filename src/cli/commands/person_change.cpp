#include "app/commands/persons.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

constexpr const char* none = "none"; // takes away what was said

struct PersonChangeOptions {
    std::string database, person;
    std::optional<std::string> name, name_ar, employed_from, employed_to;
};

int run(Context& context, const PersonChangeOptions& options) {
    app::App app = context.open(options.database);
    app::PersonFacts facts = granted(app::person_facts(app, options.person));
    if (options.name) facts.name = *options.name;
    if (options.name_ar) facts.name_ar = *options.name_ar == none ? "" : *options.name_ar;
    if (options.employed_from)
        facts.employed_from =
            maybe_date_of("--employed-from", *options.employed_from == none ? "" : *options.employed_from);
    if (options.employed_to)
        facts.employed_to = end_of("--employed-to", *options.employed_to == none ? "" : *options.employed_to);
    granted(app::change_person(app, context.actor(), options.person, facts));
    print_done(context, "person_changed", "person", facts.name);
    return done;
}

} // namespace

Command declare_person_change(CLI::App& root) {
    const auto options = std::make_shared<PersonChangeOptions>();
    CLI::App* line = group_of(root, "person", "help_person")->add_subcommand("change", "help_person_change");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME")->required();
    line->add_option("--name", options->name, "help_person_name")->type_name("NAME");
    line->add_option("--name-ar", options->name_ar, "help_person_name_ar")->type_name("NAME");
    line->add_option("--employed-from", options->employed_from, "help_employed_from")->type_name("DATE");
    line->add_option("--employed-to", options->employed_to, "help_employed_to")->type_name("DATE");
    return {line, [options](Context& context) { return run(context, *options); },
            "person change support.mizan --person \"Salma Rashid\" --employed-to 2025-12-31"};
}

} // namespace mizan::cli
