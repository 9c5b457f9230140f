#include "app/queries/audit.hpp"

#include "app/actor.hpp"

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

} // namespace mizan::app
