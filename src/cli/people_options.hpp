#pragma once
#include "app/commands/absences.hpp"
#include "app/commands/memberships.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// A day that an option names: "2025-06-01". Anything else is wrong usage.
Date date_of(const std::string& option, const std::string& text);
/// As above; nothing where the option is not given.
std::optional<Date> maybe_date_of(const std::string& option, const std::string& text);
/// A last day as the half-open ranges of the model have it: the day after.
std::optional<Date> end_of(const std::string& option, const std::string& last_day);

/// The first and the last day of a range as a person says them; nothing where it is open.
Json first_json(const std::optional<Date>& from);
Json last_json(const std::optional<Date>& to);
Cell first_cell(const Context& context, const std::optional<Date>& from);
Cell last_cell(const Context& context, const std::optional<Date>& to);

/// What "membership add" and "membership correct" say of a membership.
struct MembershipOptions {
    std::string team, role = "agent", grade, shift, fte, from, to;
};
void declare_membership(CLI::App& line, MembershipOptions& options);
app::MembershipFacts membership_of(const MembershipOptions& options);

/// Whose absence is meant, and which.
struct AbsenceOptions {
    std::string database, person, kind, from, to;
};
void declare_absence(CLI::App& line, AbsenceOptions& options);
app::AbsenceFacts absence_of(const AbsenceOptions& options);

/// That it was done: a sentence with the name, or {"CODE": name}.
void print_done(const Context& context, const std::string& code, const std::string& what, const std::string& name);

} // namespace mizan::cli
