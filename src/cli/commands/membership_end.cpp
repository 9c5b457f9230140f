#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct MembershipEndOptions {
    std::string database, person, from;
};

int run(Context& context, const MembershipEndOptions& options) {
    app::App app = context.open(options.database);
    granted(app::end_membership(app, context.actor(), options.person, date_of("--from", options.from)));
    print_done(context, "membership_written", "person", options.person);
    return done;
}

} // namespace

Command declare_membership_end(CLI::App& root) {
    const auto options = std::make_shared<MembershipEndOptions>();
    CLI::App* line = group_of(root, "membership", "help_membership")->add_subcommand("end", "help_membership_end");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME")->required();
    line->add_option("--from", options->from, "help_membership_end_from")->type_name("DATE")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "membership end support.mizan --person \"Salma Rashid\" --from 2025-12-01"};
}

} // namespace mizan::cli
