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

/// Whether the total or the band of the two cards differs, or there is one on one side only.
bool moves(const MovedCard& card);

/// What is to be known of people, or of the rules, anew.
struct RulesChange {
    const core::Rulebook &before, &after;
    std::map<PersonId, PersonId> counted_as = {}; // whose roster hours are another's after it
};

/// The agent-months of these people whose work or whose card changes, be it by names, memberships or roster hours, and
/// also where a line's own window or the open work of a month's end reaches other months; in order of name and month,
/// computed in memory from the reader's rows; nothing is written.
std::vector<MovedCard> moved_cards(App& app, Reader& reader, const RulesChange& change,
                                   const std::set<PersonId>& people, const Progress& progress = {});
/// The same of these agent-months alone, those whose work does not differ left out.
std::vector<MovedCard> moved_cards(App& app, Reader& reader, const RulesChange& change,
                                   const std::vector<SegmentKey>& keys, const Progress& progress = {});

} // namespace mizan::app
