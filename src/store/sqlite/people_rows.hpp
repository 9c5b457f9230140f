#pragma once
#include "core/service/people.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/dated.hpp"

#include <unordered_map>

namespace mizan::store {

/// Whom each alias means on each date, as known by an entry of the audit chain.
class AliasMap {
public:
    static AliasMap read(Connection& connection, std::int64_t until);
    /// None where it means nobody.
    PersonId person(AliasId alias, Date on) const;
    struct Meaning {
        PersonId person;
        DateRange dates;
    };
    /// Every alias with what it means; those that follow another (schema: alias) with the other's meaning.
    const std::unordered_map<AliasId, std::vector<Meaning>>& all() const { return meanings_; }
    void set(AliasId alias, std::vector<Meaning> meanings) { meanings_[alias] = std::move(meanings); }
    /// Aliases that mean the person on some date; for nobody (PersonId 0) the alias 0 and all that mean nobody
    /// sometimes.
    std::vector<AliasId> of(PersonId person) const;

private:
    std::unordered_map<AliasId, std::vector<Meaning>> meanings_;
};

/// Everybody who works here, with aliases and engagements, as known by an entry of the audit chain.
std::vector<core::Person> read_people(Connection& connection, std::int64_t until);
std::vector<core::Team> read_teams(Connection& connection, std::int64_t until);
/// A kind that is no code (they were free once) is `other`.
std::vector<core::Absence> read_absences(Connection& connection, std::int64_t until);
std::vector<core::WorkInterval> read_work_intervals(Connection& connection, std::int64_t until,
                                                    std::optional<PersonId> person, Instant from, Instant to);
/// What a customer is worth, as known by then, in minor units of `currency`: average purchase × purchases a year ×
/// years. The years run from `since` to `left`, or to `on` where the customer has not left by then; whole years, and of
/// the last one the days gone ÷ its days. Half to even. Nothing without a row or without `since`.
struct LifetimeValue {
    std::int64_t minor = 0;
    std::int32_t currency = -1; // index into Rulebook::currencies
};
std::optional<LifetimeValue> lifetime_value(Connection& connection, std::int64_t until, CustomerId customer, Date on);

} // namespace mizan::store
