#pragma once
#include "app/app.hpp"
#include "core/scorecards/card.hpp"

#include <set>

namespace mizan::app {

/// A name that is to mean another person, on all dates on which it means `from`.
struct AliasMove {
    AliasId alias;
    PersonId from, into;
};

/// The rules as they would be after the moves. `into` is among its people.
core::Rulebook with_moves(core::Rulebook rulebook, const std::vector<AliasMove>& moves);

/// A person's card of one month before and after; missing where there is no work of theirs in it. Made without
/// resampling: total, band and lines, no stability.
struct MovedCard {
    PersonId person;
    std::string agent;
    Month month;
    std::optional<core::Card> before, after;
};

/// What is to be known of people anew.
struct PeopleChange {
    const core::Rulebook &before, &after;
    std::set<PersonId> people;               // whose names or memberships change
    std::map<PersonId, PersonId> counted_as; // whose roster hours are another's after it
};

/// The agent-months of the people whose work or whose card changes, be it by names, memberships or roster hours, and
/// also where a line's own window or the open work of a month's end reaches other months; in order of name and month,
/// computed in memory from the reader's rows; nothing is written.
std::vector<MovedCard> moved_cards(App& app, Reader& reader, const PeopleChange& change, const Progress& progress = {});

} // namespace mizan::app
