#pragma once
#include "app/app.hpp"
#include "core/kpi/segment_builder.hpp"

namespace mizan::app {

/// What is said of a person. [employed_from, employed_to), open where missing.
struct PersonFacts {
    std::string name, name_ar;
    std::optional<Date> employed_from, employed_to;
    bool operator==(const PersonFacts&) const = default;
};

PersonFacts facts_of(const core::Person& person);

/// What is wrong with the facts of `self` (none: of a person to be made), each with the field's name; for a form that
/// is being filled, and for the commands: `name_missing`, `name_taken` {found} by a person, `name_is_alias` {found,
/// of}, `range_backwards` {from, to}.
std::vector<std::pair<std::string, Refusal>> problems_of(const PersonFacts& facts, PersonId self,
                                                         const core::Rulebook& rulebook);

/// A person of that name. Refuses what problems_of tells; of several the first.
Result<void> add_person(App& app, const std::string& actor, const PersonFacts& facts);

/// Says everything of a person anew; an earlier name stays one that means them. `person`: as questions name people.
/// Refuses also `agent_unknown` {found}, `nothing_changed`, and `changed_meanwhile` where not what was `seen` when the
/// edit began stands now (missing: not asked).
Result<void> change_person(App& app, const std::string& actor, const std::string& person, const PersonFacts& facts,
                           const std::optional<PersonFacts>& seen = {});

/// What is known of the person; for changing a part. Refuses `agent_unknown` {found}.
Result<PersonFacts> person_facts(App& app, const std::string& person);

/// Lets a name that a source uses (empty: any source) mean the person. Refuses `agent_unknown`, `name_missing`,
/// `alias_of_another` {found, of}: a name that means somebody else moves by split_alias, which shows what it changes;
/// `alias_means_them` {found, into}.
Result<void> add_alias(App& app, const std::string& actor, const std::string& person, const std::string& source,
                       const std::string& name);

} // namespace mizan::app
