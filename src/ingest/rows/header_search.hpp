#pragma once
#include "base/result.hpp"
#include "ingest/files/record.hpp"
#include "ingest/rows/header.hpp"

#include <filesystem>
#include <functional>

namespace mizan::ingest {

/// How far down the columns' names are looked for.
inline constexpr int deepest_header = 10;

struct FoundHeader {
    Header header;
    int before = 0; // records above it
};

/// The first of the first ten records that `fits`: reports put a title or a period above their table. Where none fits,
/// the first that has two cells with something in them, or else the very first: whoever wanted other columns says
/// which. The reader then stands behind the last record that was looked at, and hands out records as wide as a header
/// that fits. Refuses `file_empty` {file}, `header_unreadable` {file, reason}. `file` is for the messages.
Result<FoundHeader> find_header(const std::filesystem::path& file, RecordReader& records,
                                const std::function<bool(const Header&)>& fits);

} // namespace mizan::ingest
