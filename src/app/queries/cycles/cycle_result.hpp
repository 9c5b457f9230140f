#pragma once
#include "app/queries/cycles/candidates.hpp"
#include "app/records/cycle_record.hpp"
#include "core/rewards/allocation.hpp"

namespace mizan::app {

/// What a cycle gives a person.
struct CycleRow {
    PersonId person;
    std::string name, name_ar, team, team_ar;
    core::Candidate candidate;
    core::Award award;
    std::int64_t adjusted = 0;
    std::int64_t amount() const { return award.amount + adjusted; }
};

struct CycleResult {
    CycleBasis basis;
    std::vector<CycleRow> rows;                               // in order of score
    std::int64_t computed = 0, adjusted = 0, unallocated = 0; // together the budget
    std::string inputs;                                       // fingerprint of what it was computed from

    /// Who may choose a reward that is not money, in order.
    std::vector<PersonId> entitled() const;
    const CycleRow* row_of(PersonId person) const;
};

/// The result on a basis. Pure but for what it reads as known at basis.known_at.
CycleResult computed_result(const App& app, Reader& reader, CycleBasis basis, const Cycle& cycle);

/// The result as bytes, the same for the same cycle and basis: what an approval seals.
std::string canonical_result(const Cycle& cycle, const CycleResult& result);

/// The pinned cards of the cycle's publication; days as known at `known_at`.
Result<CycleBasis> pinned_basis(Reader& reader, const Cycle& cycle, Instant known_at);
/// The same from rows as they were at those instants, never from what was kept since.
Result<CycleBasis> basis_from_rows(App& app, const Cycle& cycle, Instant known_at, const Progress& progress = {});
/// Of any period, published or not: as its cards stand.
Result<CycleBasis> basis_of_period(App& app, const Period& period, const std::string& scheme, const Asking& asking,
                                   const Progress& progress = {});

} // namespace mizan::app
