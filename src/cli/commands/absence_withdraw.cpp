#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

int withdraw(Context& context, const AbsenceOptions& options) {
    app::App app = context.open(options.database);
    granted(app::withdraw_absence(app, context.actor(), options.person, absence_of(options)));
    print_done(context, "absence_withdrawn", "person", options.person);
    return done;
}

} // namespace

Command declare_absence_withdraw(CLI::App& root) {
    const auto options = std::make_shared<AbsenceOptions>();
    CLI::App* line = group_of(root, "absence", "help_absence")->add_subcommand("withdraw", "help_absence_withdraw");
    declare_absence(*line, *options);
    return {line, [options](Context& context) { return withdraw(context, *options); },
            "absence withdraw support.mizan --person \"Salma Rashid\" --kind sick --from 2025-06-09 --to 2025-06-11"};
}

} // namespace mizan::cli
