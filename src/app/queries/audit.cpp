#include "app/queries/audit.hpp"

#include "app/actor.hpp"
#include "app/queries/standpoint.hpp"

#include <limits>

namespace mizan::app {
namespace {

constexpr int entries_at_once = 1000;

} // namespace

Result<std::vector<AuditEntry>> audit_entries(App& app, const AuditQuestion& question) {
    const auto reader = app.store->read();
    const auto who = permitted(*reader, question.asking.actor, Action::read_audit, present(app, *reader));
    if (!who) return who.refusal();
    std::vector<AuditEntry> found;
    std::int64_t after = question.after;
    for (;;) {
        const auto some = reader->audit(after, entries_at_once);
        for (const AuditEntry& entry : some) {
            if (question.asking.known_at && entry.at > *question.asking.known_at) return found;
            if (!question.by.empty() && entry.actor != question.by) continue;
            if (!question.action.empty() && entry.action != question.action) continue;
            found.push_back(entry);
            if (static_cast<std::int64_t>(found.size()) == question.limit) return found;
        }
        if (some.size() < static_cast<std::size_t>(entries_at_once)) return found;
        after = some.back().sequence;
    }
}

Result<AuditReport> audit_report(App& app, const Period& period, const Asking& asking) {
    AuditQuestion question;
    question.limit = std::numeric_limits<std::int64_t>::max();
    question.asking = asking;
    auto entries = audit_entries(app, question);
    if (!entries) return entries.refusal();
    const auto reader = app.store->read();
    const Standpoint point = standpoint(app, *reader, period, asking);
    AuditReport report{period, point.as_of, reader->organisation().timezone, {}, {}};
    if (!entries->empty()) report.head = entries->back().hash;
    for (AuditEntry& entry : *entries)
        if (point.scope.from <= entry.at && entry.at < point.scope.to) report.entries.push_back(std::move(entry));
    if (report.entries.empty()) return Refusal{"report_without_rows", {{"period", period.name}}};
    return report;
}

} // namespace mizan::app
