#pragma once
#include "base/progress.hpp"
#include "store/sqlite/connection.hpp"

#include <filesystem>

namespace mizan::store {

/// A complete copy of what is committed, made while others may read and write; it has its name only once its integrity
/// and its audit chain were found right and it is on the disk. Throws Error `copy_damaged` {path, detail} where they
/// were not, or `file_exists` {path} where something took the name meanwhile.
void copy_verified(Connection& source, const std::filesystem::path& out, const Progress& progress);

/// What is wrong with the pages, the references or the audit chain of a database; nothing where all is well.
std::optional<std::string> damage(Connection& connection, const Progress& progress);

} // namespace mizan::store
