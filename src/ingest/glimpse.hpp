#pragma once
#include "app/ports/import_files.hpp"

#include <filesystem>

namespace mizan::ingest {

/// What can be said of a file before anybody chose how to read it: its form, its columns, its first rows, and the
/// profile that fits: the one whose required columns are all there and that knows the most of the others (generic
/// last). Refuses what open_table refuses, and `header_unreadable` {file, reason}.
Result<app::FileGlimpse> glimpse(const std::filesystem::path& file, const std::string& sheet, std::size_t rows);

} // namespace mizan::ingest
