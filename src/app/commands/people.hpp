#pragma once
#include "app/queries/moved_cards.hpp"

namespace mizan::app {

/// Names that mean another person from now on, and the cards that this changes.
struct PeopleSummary {
    std::vector<std::string> from; // whose the names were
    std::string into;
    std::vector<std::string> aliases; // "source=name", or the name alone where it holds in any source
    std::int64_t memberships = 0, absences = 0, work_intervals = 0; // that move with a merge
    std::vector<MovedCard> cards;
    bool dry_run = false;
};

struct MergeCommand {
    std::string from, into; // by name, as questions name people
    bool dry_run = false;   // computes in memory, writes nothing, needs no lock
    std::string actor;
};
/// One person who was taken for two: every name of `from` means `into`, and the memberships, absences and roster hours
/// of `from` are `into`'s: they are one person's, who would else lose hours worked and days away. Where both are
/// members on a date with the same team and role, what is said of `into` holds; of different ones only a person can
/// tell which is wrong, so that this is refused with `person_merge_memberships` {date, from, team, into, other} until
/// one is corrected. Refuses also `agent_unknown` {found}, `person_merge_same` {found}.
Result<PeopleSummary> merge_people(App& app, const MergeCommand& command, const Progress& progress = {});

struct SplitCommand {
    std::string alias; // "source=name"; a name alone is the one that holds in any source
    std::string into;  // a person's own name; nobody's makes a new person
    bool dry_run = false;
    std::string actor;
};
/// Two people who were taken for one, or a merge taken back: one name means `into`. Memberships, absences and roster
/// hours stay where they are: which of them are whose no name tells. Refuses `alias_unknown` {found},
/// `alias_means_them` {found, into}.
Result<PeopleSummary> split_alias(App& app, const SplitCommand& command, const Progress& progress = {});

} // namespace mizan::app
