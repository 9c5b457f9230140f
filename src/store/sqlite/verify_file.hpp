#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"

namespace mizan::store {

/// Everything about a file that can be wrong, in this order; the first difference ends it. What the codes of
/// verify_chain do not name:
/// - "integrity" {detail}: SQLite cannot read its pages, or finds them inconsistent
/// - "schema" {name}: a table, index or trigger is not the one that the migrations make
/// - "foreign_key" {table}
/// - "index" {table}: a derived index is not what the rows give
/// - "segment" {person, month}: a packed segment cannot be read
app::ChainState verify_file(Connection& connection, const std::optional<std::string>& expected_head,
                            const Progress& progress);

} // namespace mizan::store
