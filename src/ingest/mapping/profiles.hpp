#pragma once
#include "ingest/mapping/mapping.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mizan::ingest {

/// The names of the shipped profiles, sorted ("generic" last).
std::vector<std::string> profile_names();

/// A shipped profile's mapping. Refuses `profile_unknown` {found, known}.
Result<Mapping> profile(std::string_view name);

/// The same as the file that is shipped; own mappings made of it match values by their exact letters.
/// Refuses `profile_unknown` {found, known}.
Result<std::string> profile_text(std::string_view name);

} // namespace mizan::ingest
