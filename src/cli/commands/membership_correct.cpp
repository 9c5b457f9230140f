#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct MembershipCorrectOptions {
    std::string database, person, on;
    MembershipOptions membership;
};

int run(Context& context, const MembershipCorrectOptions& options) {
    app::App app = context.open(options.database);
    granted(app::correct_membership(app, context.actor(), options.person, date_of("--on", options.on),
                                    membership_of(options.membership)));
    print_done(context, "membership_written", "person", options.person);
    return done;
}

} // namespace

Command declare_membership_correct(CLI::App& root) {
    const auto options = std::make_shared<MembershipCorrectOptions>();
    CLI::App* line =
        group_of(root, "membership", "help_membership")->add_subcommand("correct", "help_membership_correct");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME")->required();
    line->add_option("--on", options->on, "help_membership_on")->type_name("DATE")->required();
    declare_membership(*line, options->membership);
    return {
        line, [options](Context& context) { return run(context, *options); },
        "membership correct support.mizan --person \"Salma Rashid\" --on 2025-07-01 --team Phone --from 2025-06-01"};
}

} // namespace mizan::cli
