#pragma once
#include "app/ports/records.hpp"
#include "store/sqlite/connection.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace mizan::store {

/// Records of a kind, of one subject or of all, that entries of the audit chain up to `until` wrote, in order of
/// writing. `now`: when those were written whose entry is not there yet.
std::vector<app::Record> read_records(Connection& connection, std::int64_t until, std::string_view kind,
                                      std::optional<std::int64_t> subject, Instant now);

} // namespace mizan::store
