#pragma once
#include "app/app.hpp"

namespace mizan::app {

struct AuditQuestion {
    std::int64_t after = 0; // entries with greater numbers
    std::int64_t limit = 1000;
    std::string by, action; // empty: anybody, anything
    Asking asking;
};
/// Entries of the audit chain, in order. Refuses what permitted() does.
Result<std::vector<AuditEntry>> audit_entries(App& app, const AuditQuestion& question);

/// Those of a period, for a document.
struct AuditReport {
    Period period;
    Instant as_of;
    std::string organisation_timezone, head; // head: of the chain, hex
    std::vector<AuditEntry> entries;
};
/// Refuses besides `report_without_rows` {period}.
Result<AuditReport> audit_report(App& app, const Period& period, const Asking& asking);

} // namespace mizan::app
