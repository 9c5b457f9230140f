#pragma once
#include "app/app.hpp"
#include "app/commands/privacy/personal_copy.hpp"
#include "text/language.hpp"

namespace mizan::wiring {

/// A new database. Refuses: `database_exists` {path}, `timezone_unknown` {found}, `currency_unknown` {found}.
Result<app::App> create(const std::string& location, const app::Organisation& organisation, const std::string& actor,
                        const Clock& clock);

/// An existing one; migrated first (after a verified backup) where it is older than the program. The file of
/// rejected rows gives its reasons in `language`. Refuses:
/// `database_missing` {path}, `not_a_database` {path}, `database_newer` {path, found, known}, `database_held` …
Result<app::App> open(const std::string& location, const Clock& clock, text::Language language = text::Language::en);

/// Puts a backup in a database's place and tells the audit chain that was verified in it. Refuses: `database_exists`
/// without `force`, `not_a_database`, `backup_damaged`.
Result<app::ChainState> restore(const std::filesystem::path& backup, const std::string& location, bool force,
                                const std::string& actor, const Clock& clock, const Progress& progress = {});

/// Makes a database of one agent's own (app::copy_agent) at a place where nothing is; whole or not at all. Refuses
/// besides `database_exists` {path}.
Result<app::PersonalCopy> export_agent(app::App& app, const std::string& agent, const std::filesystem::path& out,
                                       const std::string& actor, const Clock& clock, const Progress& progress = {});

/// Names of the profiles that files can be imported with; no database is needed to ask.
std::vector<std::string> import_profiles();

} // namespace mizan::wiring
