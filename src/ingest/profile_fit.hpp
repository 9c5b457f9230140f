#pragma once
#include "app/ports/import_files.hpp"
#include "ingest/mapping/mapping.hpp"
#include "ingest/rows/header.hpp"

#include <vector>

namespace mizan::ingest {

/// How well a mapping's columns are found in a header.
app::ProfileFit fit_of(const Mapping& mapping, const Header& header);

/// Every shipped profile with its fit: those that can read the file first, then by columns found, then by their share;
/// `generic`, which knows everybody's names, behind the others that can read it.
std::vector<app::ProfileFit> rank_profiles(const Header& header);

} // namespace mizan::ingest
