#include "store/sqlite/records.hpp"

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

} // namespace mizan::store
