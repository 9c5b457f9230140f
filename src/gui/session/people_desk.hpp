#pragma once
#include "app/commands/absences.hpp"
#include "app/commands/memberships.hpp"
#include "app/commands/people.hpp"
#include "app/commands/persons.hpp"
#include "app/commands/teams.hpp"

#include <memory>
#include <string>
#include <vector>

namespace mizan::gui {

/// All that is known of people, as the settings show it.
struct PeopleBook {
    core::Rulebook rulebook;
    std::vector<core::Absence> absences;
    std::vector<app::Named> sources;
    Date today;
};

/// What the window asks of an open database about people and teams. `seen`: the facts when their edit began. Called by
/// jobs, on any thread; people and teams are named as everywhere (app/queries/standpoint.hpp).
class PeopleDesk {
public:
    virtual ~PeopleDesk() = default;
    virtual PeopleBook book() = 0;
    virtual Result<void> add_person(const app::PersonFacts& facts) = 0;
    virtual Result<void> change_person(const std::string& person, const app::PersonFacts& facts,
                                       const app::PersonFacts& seen) = 0;
    virtual Result<void> add_alias(const std::string& person, const std::string& source, const std::string& name) = 0;
    virtual Result<app::PeopleSummary> merge(app::MergeCommand command, const Progress& progress) = 0;
    virtual Result<app::PeopleSummary> split(app::SplitCommand command, const Progress& progress) = 0;
    virtual Result<void> add_membership(const std::string& person, const app::MembershipFacts& facts) = 0;
    virtual Result<void> correct_membership(const std::string& person, Date on, const app::MembershipFacts& facts) = 0;
    virtual Result<void> end_membership(const std::string& person, Date on) = 0;
    virtual Result<void> add_absence(const std::string& person, const app::AbsenceFacts& facts) = 0;
    virtual Result<void> withdraw_absence(const std::string& person, const app::AbsenceFacts& facts) = 0;
    virtual Result<void> add_team(const app::TeamFacts& facts) = 0;
    virtual Result<void> change_team(const std::string& team, const app::TeamFacts& facts,
                                     const app::TeamFacts& seen) = 0;
};

/// Over an open database, which must outlive it.
std::unique_ptr<PeopleDesk> make_people_desk(app::App& app, const std::string& actor);

} // namespace mizan::gui
