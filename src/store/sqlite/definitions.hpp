#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"

#include <map>
#include <mutex>

namespace mizan::store {

/// Compiled calendars by the text of their definition: compiling costs milliseconds. Any thread.
class CalendarCache {
public:
    core::Calendar compiled(const core::CalendarDefinition& definition);

private:
    std::mutex mutex_;
    std::map<std::string, core::Calendar> calendars_;
};

/// The definitions that were known by an entry of the audit chain.
app::Organisation read_organisation(Connection& connection);
std::vector<app::CalendarRecord> read_calendars(Connection& connection, std::int64_t until);
std::vector<core::ServiceTarget> read_targets(Connection& connection, std::int64_t until);
std::vector<app::Versioned<core::Scheme>> read_schemes(Connection& connection, std::int64_t until);
std::vector<app::Versioned<core::KpiDefinition>> read_own_kpis(Connection& connection, std::int64_t until);
core::Zone organisation_zone(Connection& connection);
/// Always open in the organisation's zone: the calendar until another is given.
core::CalendarDefinition calendar_always(const std::string& timezone);
/// `pending`: the entry not yet written, where its transaction changed definitions.
core::Rulebook read_rulebook(Connection& connection, std::int64_t until, std::optional<std::int64_t> pending,
                             CalendarCache& cache);

} // namespace mizan::store
