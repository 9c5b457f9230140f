#include "cli/people_options.hpp"

#include "base/typed.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Json day_json(const std::optional<Date>& day) {
    return day ? Json{day->iso()} : Json{};
}

Cell day_cell(const Context& context, const std::optional<Date>& day) {
    return {day ? text::short_date(context.voice(), *day) : "", day_json(day), true};
}

std::optional<Date> last_of(const std::optional<Date>& to) {
    return to ? std::optional{*to - 1} : std::nullopt;
}

} // namespace

Date date_of(const std::string& option, const std::string& text) {
    const auto date = typed_date(text);
    if (!date) throw WrongUsage{{"usage_date_unreadable", {{"option", option}, {"found", text}}}};
    return *date;
}

std::optional<Date> maybe_date_of(const std::string& option, const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{date_of(option, text)};
}

std::optional<Date> end_of(const std::string& option, const std::string& last_day) {
    const auto last = maybe_date_of(option, last_day);
    return last ? std::optional{*last + 1} : std::nullopt;
}

Json first_json(const std::optional<Date>& from) {
    return day_json(from);
}

Json last_json(const std::optional<Date>& to) {
    return day_json(last_of(to));
}

Cell first_cell(const Context& context, const std::optional<Date>& from) {
    return day_cell(context, from);
}

Cell last_cell(const Context& context, const std::optional<Date>& to) {
    return day_cell(context, last_of(to));
}

void declare_membership(CLI::App& line, MembershipOptions& options) {
    line.add_option("--team", options.team, "help_membership_team")->type_name("NAME");
    line.add_option("--role", options.role, "help_membership_role")
        ->check(one_of({app::person_roles.begin(), app::person_roles.end()}))
        ->type_name("ROLE")
        ->capture_default_str();
    line.add_option("--grade", options.grade, "help_membership_grade")->type_name("TEXT");
    line.add_option("--shift", options.shift, "help_membership_shift")->type_name("TEXT");
    line.add_option("--fte", options.fte, "help_membership_fte")->type_name("SHARE");
    line.add_option("--from", options.from, "help_membership_from")->type_name("DATE");
    line.add_option("--to", options.to, "help_membership_to")->type_name("DATE");
}

app::MembershipFacts membership_of(const MembershipOptions& options) {
    app::MembershipFacts facts{options.team, options.role, options.grade, options.shift, {}, {}, {}};
    facts.from = maybe_date_of("--from", options.from);
    facts.to = end_of("--to", options.to);
    if (options.fte.empty()) return facts;
    facts.fte = typed_number(options.fte);
    if (!facts.fte) throw Refused{{"fte_out_of_range", {{"found", options.fte}}}};
    return facts;
}

void declare_absence(CLI::App& line, AbsenceOptions& options) {
    const std::vector<std::string> kinds{std::begin(core::code_names<core::AbsenceKind>),
                                         std::end(core::code_names<core::AbsenceKind>)};
    line.add_option("DB", options.database, "help_database")->required();
    line.add_option("--person", options.person, "help_person_which")->type_name("NAME")->required();
    line.add_option("--kind", options.kind, "help_absence_kind")->check(one_of(kinds))->type_name("KIND")->required();
    line.add_option("--from", options.from, "help_absence_from")->type_name("DATE")->required();
    line.add_option("--to", options.to, "help_absence_to")->type_name("DATE");
}

app::AbsenceFacts absence_of(const AbsenceOptions& options) {
    app::AbsenceFacts facts;
    facts.kind = core::code_of<core::AbsenceKind>(options.kind).value_or(core::AbsenceKind::other);
    facts.first = date_of("--from", options.from);
    facts.last = maybe_date_of("--to", options.to).value_or(facts.first);
    return facts;
}

void print_done(const Context& context, const std::string& code, const std::string& what, const std::string& name) {
    context.print(Json::object().put(what, name), context.say(code, {{what, name}}));
}

} // namespace mizan::cli
