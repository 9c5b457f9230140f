#pragma once
#include "cli/command.hpp"

#include <string>
#include <vector>

namespace mizan::cli {

/// The help of a command (of the program where it is the root), every code of it said in the voice.
std::string help_of(CLI::App& line, CLI::App& root, const std::vector<Command>& commands, const text::Voice& voice);

/// What is wrong with a command line that `line` was parsing, as a refusal with the option that it is about.
Refusal usage_problem(const CLI::ParseError& error, const CLI::App& line);

} // namespace mizan::cli
