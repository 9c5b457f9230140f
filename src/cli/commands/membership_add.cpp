#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct MembershipAddOptions {
    std::string database, person;
    MembershipOptions membership;
};

int run(Context& context, const MembershipAddOptions& options) {
    app::App app = context.open(options.database);
    granted(app::add_membership(app, context.actor(), options.person, membership_of(options.membership)));
    print_done(context, "membership_written", "person", options.person);
    return done;
}

} // namespace

Command declare_membership_add(CLI::App& root) {
    const auto options = std::make_shared<MembershipAddOptions>();
    CLI::App* line = group_of(root, "membership", "help_membership")->add_subcommand("add", "help_membership_add");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME")->required();

    declare_membership(*line, options->membership);
    return {line, [options](Context& context) { return run(context, *options); },
            "membership add support.mizan --person \"Salma Rashid\" --team Phone --from 2025-06-01"};
}

} // namespace mizan::cli
