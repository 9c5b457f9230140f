#include "app/commands/absences.hpp"
#include "cli/people_options.hpp"

namespace mizan::cli {
namespace {

struct Options {
    std::string database, person, kind, from, to;
};

int run(Context& context, const Options& options) {
    app::App app = context.open(options.database);
    app::AbsenceFacts facts;
    facts.kind = core::code_of<core::AbsenceKind>(options.kind).value_or(core::AbsenceKind::other);
    facts.first = date_of("--from", options.from);
    facts.last = maybe_date_of("--to", options.to).value_or(facts.first);
    granted(app::add_absence(app, context.actor(), options.person, facts));
    print_done(context, "absence_added", "person", options.person);
    return done;
}

} // namespace

Command declare_absence_add(CLI::App& root) {
    const auto options = std::make_shared<Options>();
    CLI::App* line = group_of(root, "absence", "help_absence")->add_subcommand("add", "help_absence_add");
    const std::vector<std::string> kinds{std::begin(core::code_names<core::AbsenceKind>),
                                         std::end(core::code_names<core::AbsenceKind>)};
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--person", options->person, "help_person_which")->type_name("NAME")->required();
    line->add_option("--kind", options->kind, "help_absence_kind")->check(one_of(kinds))->type_name("KIND")->required();
    line->add_option("--from", options->from, "help_absence_from")->type_name("DATE")->required();
    line->add_option("--to", options->to, "help_absence_to")->type_name("DATE");
    return {line, [options](Context& context) { return run(context, *options); },
            "absence add support.mizan --person \"Salma Rashid\" --kind sick --from 2025-06-09 --to 2025-06-11"};
}

} // namespace mizan::cli
