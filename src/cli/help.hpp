#pragma once
#include "cli/command.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::cli {

/// The help of a command (of the program where it is the root), every code of it said in the voice.
std::string help_of(CLI::App& line, CLI::App& root, const std::vector<Command>& commands, const text::Voice& voice);

/// A word that stands where `line` needs one of its commands and is none; with the nearest name, where one is like it.
std::optional<Refusal> unknown_command(const CLI::App& line, const CLI::App& root);

/// What is wrong with a command line that `line` was parsing, as a refusal with the option that it is about. Every
/// sentence is from text/.
Refusal usage_problem(const CLI::ParseError& error, const CLI::App& line, const CLI::App& root);

} // namespace mizan::cli
