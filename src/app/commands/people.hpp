#pragma once
#include "app/queries/moved_cards.hpp"

namespace mizan::app {

/// Names that mean another person from now on, and the cards that this changes.
struct PeopleSummary {
    std::vector<std::string> from; // whose the names were
    std::string into;
    std::vector<std::string> aliases; // "source=name", or the name alone where it holds in any source
    std::vector<MovedCard> cards;
    bool dry_run = false;
};

struct MergeCommand {
    std::string from, into; // by name, as questions name people
    bool dry_run = false;   // computes in memory, writes nothing, needs no lock
    std::string actor;
};
/// One person who was taken for two: every name of `from` means `into`. What people.csv, absences and the roster say of
/// `from` stays theirs. Refuses `agent_unknown` {found}, `person_merge_same` {found}.
Result<PeopleSummary> merge_people(App& app, const MergeCommand& command, const Progress& progress = {});

struct SplitCommand {
    std::string alias; // "source=name"; a name alone is the one that holds in any source
    std::string into;  // a person's own name; nobody's makes a new person
    bool dry_run = false;
    std::string actor;
};
/// Two people who were taken for one, or a merge taken back: one name means `into`. Refuses `alias_unknown` {found},
/// `alias_means_them` {found, into}.
Result<PeopleSummary> split_alias(App& app, const SplitCommand& command, const Progress& progress = {});

} // namespace mizan::app
