#pragma once
#include "app/commands/actors/actors.hpp"
#include "cli/command.hpp"

namespace mizan::cli {

/// Whom "actor add" and "actor change" speak of.
struct ActorOptions {
    std::string database, name, role, person;
};
void declare_actor(CLI::App& line, ActorOptions& options);
app::ActorFacts actor_of(const ActorOptions& options);

/// --new-passphrase-fd.
void declare_new_passphrase(CLI::App& line, int& descriptor);

} // namespace mizan::cli
