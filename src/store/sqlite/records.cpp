#include "store/sqlite/records.hpp"

#include "store/sqlite/hash.hpp"

namespace mizan::store {

std::vector<app::Record> read_records(Connection& connection, std::int64_t until, std::string_view kind,
                                      std::optional<std::int64_t> subject, Instant now) {
    auto& rows = connection
                     .prepared("SELECT r.id, r.subject, coalesce(a.at, ?), coalesce(a.actor, ''), r.body FROM record r "
                               "LEFT JOIN audit a ON a.seq = r.audit_seq WHERE r.kind = ? AND r.audit_seq <= ? AND "
                               "(?4 IS NULL OR r.subject = ?4) ORDER BY r.id")
                     .with(now, kind, until, subject);
    std::vector<app::Record> records;
    while (rows.step())
        records.push_back({rows.integer(0), rows.integer(1), rows.instant(2), rows.string(3), rows.string(4)});
    return records;
}

std::vector<std::pair<std::string, app::Record>> records_about(Connection& connection, PersonId person) {
    auto& rows =
        connection
            .prepared("SELECT r.kind, r.id, r.subject, coalesce(a.at, 0), coalesce(a.actor, ''), r.body FROM record r "
                      "LEFT JOIN audit a ON a.seq = r.audit_seq WHERE json_extract(r.body, '$.person') = ?1 OR "
                      "(json_type(r.body) = 'array' AND EXISTS (SELECT 1 FROM json_each(r.body) e WHERE "
                      "e.type = 'object' AND json_extract(e.value, '$.person') = ?1)) ORDER BY r.id")
            .with(person);
    std::vector<std::pair<std::string, app::Record>> records;
    while (rows.step())
        records.emplace_back(rows.string(0), app::Record{rows.integer(1), rows.integer(2), rows.instant(3),
                                                         rows.string(4), rows.string(5)});
    return records;
}

std::vector<app::AuditEntry> entries_by(Connection& connection, const std::string& actor) {
    auto& rows =
        connection.prepared("SELECT seq, at, actor, action, detail, hash FROM audit WHERE actor = ? ORDER BY seq")
            .with(actor);
    std::vector<app::AuditEntry> entries;
    while (rows.step())
        entries.push_back(
            {rows.integer(0), rows.instant(1), rows.string(2), rows.string(3), rows.string(4), hex(rows.bytes(5))});
    return entries;
}

} // namespace mizan::store
