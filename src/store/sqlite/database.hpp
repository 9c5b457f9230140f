#pragma once
#include "app/ports/store.hpp"

#include <filesystem>

namespace mizan::store {

/// A new database file, with the organisation and the default scheme as the first entry of its audit chain; it appears
/// whole or not at all. The clock must outlive the store. Refuses `database_exists` {path}, `timezone_unknown` {found},
/// `currency_unknown` {found} (neither empty nor three capital letters), `database_on_network` {path}.
Result<std::unique_ptr<app::Store>> create_database(const std::filesystem::path& path,
                                                    const app::Organisation& organisation, const std::string& actor,
                                                    const Clock& clock);

/// An existing one, brought up to date first (migrations.hpp). Refuses `database_missing`, `not_a_database`,
/// `database_newer`, and where it has to be migrated `database_held` and `database_read_only`.
Result<std::unique_ptr<app::Store>> open_database(const std::filesystem::path& path, const Clock& clock);

/// Puts a backup, after it was verified, in a database's place; tells the chain that was verified, to whose end an
/// entry about the restoring was added. With `force` over an existing file, which another program must not be writing.
/// Refuses `database_missing` (no such backup), `not_a_database`, `database_newer`, `backup_damaged` {path, detail},
/// `database_exists` {path} without `force`, `database_held`, `database_on_network`; the refusal is recorded in the
/// database that was not replaced.
Result<app::ChainState> restore_database(const std::filesystem::path& backup, const std::filesystem::path& path,
                                         bool force, const std::string& actor, const Clock& clock,
                                         const Progress& progress);

} // namespace mizan::store
