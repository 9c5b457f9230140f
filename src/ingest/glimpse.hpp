#pragma once
#include "app/ports/import_files.hpp"

#include <filesystem>

namespace mizan::ingest {

/// What can be said of a file before anybody chose how to read it: its form, its columns (of the first of its ten first
/// records that some profile can read, else as find_header says), its first rows, and how the profiles fit it. Refuses
/// what open_table and find_header refuse.
Result<app::FileGlimpse> glimpse(const std::filesystem::path& file, const std::string& sheet, std::size_t rows);

} // namespace mizan::ingest
