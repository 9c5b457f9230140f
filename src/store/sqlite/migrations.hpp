#pragma once
#include "base/result.hpp"
#include "store/sqlite/connection.hpp"

#include <filesystem>
#include <vector>

namespace mizan::store {

/// The step that makes a file of version `number` out of one of the version before.
struct Migration {
    std::int64_t number = 0;
    std::string_view sql;
};
/// Those of this program, ascending from 1: migrations/NNNN_name.sql.
std::vector<Migration> shipped_migrations();

/// Takes a file through the steps it lacks, all in one transaction, with application_id and user_version.
void migrate(Connection& connection, const std::vector<Migration>& migrations);

/// Makes a database that the program can use of an older one, after a verified copy of it was put beside it
/// (PATH.version-N, N the older version). Nothing is done to one of the present version. Refuses `database_missing`
/// {path}, `not_a_database` {path}, `database_newer` {path, found, known}, `database_held`, `database_read_only`
/// {path}.
Result<void> bring_up_to_date(const std::filesystem::path& path, const std::vector<Migration>& migrations);

/// The version of the file, or why it is none of ours: `database_missing`, `not_a_database`, `database_newer`.
Result<std::int64_t> version_of(const std::filesystem::path& path, std::int64_t known);

} // namespace mizan::store
