#pragma once
#include "app/commands/record.hpp"
#include "app/queries/interaction_list.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// "interaction", under which the commands on single interactions stand.
CLI::App* interaction_group(CLI::App& root);

/// "NAME=VALUE" for each --set. Throws WrongUsage `usage_set` {found}.
std::vector<app::FieldText> fields_of(const std::vector<std::string>& assignments);

/// What was written; with problems they are told and the command is refused.
void print_recorded(const Context& context, const app::RecordAnswer& answer, const char* sentence);

/// The members of one line of the list.
Json listed_json(const Context& context, const app::ListedInteraction& line);

} // namespace mizan::cli
