#pragma once
#include "app/ports/store.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/derived_indexes.hpp"
#include "store/sqlite/interaction_rows.hpp"
#include "store/sqlite/people_rows.hpp"

#include <map>
#include <optional>
#include <set>

namespace mizan::store {

/// Which segments a transaction makes stale. Marks may be too many, never too few.
class StaleMarks {
public:
    StaleMarks(Connection& connection, LocalMonths& months) : connection_{connection}, months_{months} {}

    /// Every segment that holds something of the row: of who is credited, who replied, who promised.
    void mark(const core::Interaction& row, const AliasMap& people);
    /// The same of a row that may have been reviewed: also its owner's months of review.
    void mark(InteractionId id, const core::Interaction& row, const AliasMap& people);
    void mark(app::SegmentKey key) { keys_.insert(key); }
    /// Stored segments whose months meet the dates; of one person, or of everybody.
    void mark_dates(std::optional<PersonId> person, const DateRange& dates);
    /// Stored segments whose durations were measured over instants in [from, to).
    void mark_measured(std::optional<Instant> from, std::optional<Instant> to);
    /// Writes what was marked into the transaction.
    void flush();

private:
    /// In which months an interaction was reviewed; read once, when it is first asked.
    const std::multimap<InteractionId, Month>& reviewed();

    Connection& connection_;
    LocalMonths& months_;
    std::set<app::SegmentKey> keys_;
    app::SegmentKey last_{};
    std::optional<std::multimap<InteractionId, Month>> reviewed_;
};

} // namespace mizan::store
