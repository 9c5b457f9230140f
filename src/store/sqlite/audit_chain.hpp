#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/hash.hpp"

#include <map>

namespace mizan::store {

/// Writes one entry of the audit chain: who, when, what, and a digest of every fact row written since `mark()`.
/// hash = BLAKE2b-256(previous hash ‖ seq, at, actor, action, detail, digests), each value with kind and length.
class AuditEntryWriter {
public:
    /// Remembers how far each fact table reaches now, at the beginning of a write transaction.
    explicit AuditEntryWriter(Connection& connection);
    /// The number that this transaction's entry will have; every fact row carries it.
    std::int64_t sequence() const { return sequence_; }
    /// The chain's last entry before this one; the first instant where there is none.
    Instant last_at() const { return last_at_; }
    /// Whether any row was added to the table since the mark.
    bool wrote(std::string_view table);
    void write(Instant at, const std::string& actor, const std::string& action, const std::string& detail);

private:
    Connection& connection_;
    std::int64_t sequence_ = 1;
    Instant last_at_{};
    std::map<std::string_view, std::int64_t> reach_;
};

/// Digests of rows first..last of a fact table, all columns in order of identity. `rows` tells how many there are.
Hash256 rows_digest(Connection& connection, std::string_view table, std::int64_t first, std::int64_t last,
                    std::int64_t& rows);

/// Walks the chain and every digest; names the first thing that differs. `expected_head`: must occur.
/// Codes: "audit_sequence" {entry}, "audit_hash" {entry}, "head_missing" {head}, "digest" {table, first, last, entry},
/// "rows_missing" {table, first, last, entry}, "rows_added" {table, id}, "rows_uncovered" {table, first, last}.
app::ChainState verify_chain(Connection& connection, const std::optional<std::string>& expected_head,
                             const Progress& progress);

} // namespace mizan::store
