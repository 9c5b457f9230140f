#pragma once
#include "app/ports/store.hpp"
#include "base/progress.hpp"
#include "store/sqlite/connection.hpp"

#include <filesystem>

namespace mizan::store {

/// A complete copy of what is committed, made while others may read and write; it has its name only once its integrity
/// and its audit chain were found right and it is on the disk. Throws Error `copy_damaged` {path, detail} where they
/// were not, or `file_exists` {path} where something took the name meanwhile. Tells the copy's chain.
app::ChainState copy_verified(Connection& source, const std::filesystem::path& out, const Progress& progress);

/// The chain of a database whose pages, references and chain were looked at. Its difference is the first thing that is
/// wrong with any of them; nothing where all is well.
app::ChainState examined(Connection& connection, const Progress& progress);

} // namespace mizan::store
