#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace mizan::store {

/// Records of a kind, of one subject or of all, that entries of the audit chain up to `until` wrote, in order of
/// writing. `now`: when those were written whose entry is not there yet.
std::vector<app::Record> read_records(Connection& connection, std::int64_t until, std::string_view kind,
                                      std::optional<std::int64_t> subject, Instant now);

/// app::Reader's questions of the same names.
std::vector<std::pair<std::string, app::Record>> records_about(Connection& connection, PersonId person);
std::vector<app::AuditEntry> entries_by(Connection& connection, const std::string& actor);

} // namespace mizan::store
