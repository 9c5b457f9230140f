#pragma once
#include "app/commands/setup.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// A command that reads one set-up file into the database.
struct SetupCommand {
    std::string name, help, help_file, example;
    Result<app::SetupSummary> (*read)(app::App&, const std::filesystem::path&, const std::string& actor);
};
Command declare_setup(CLI::App& root, const SetupCommand& command);

} // namespace mizan::cli
