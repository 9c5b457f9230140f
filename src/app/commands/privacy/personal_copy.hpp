#pragma once
#include "app/app.hpp"

namespace mizan::app {

struct PersonalCopy {
    std::int64_t interactions = 0;
    std::int64_t beside = 0; // contacts of the same customers with others, without a word of whom or what
    std::int64_t publications = 0;
};

/// Fills an empty database with what is one agent's: their person, team, days and hours; the organisation's rules; the
/// interactions credited to them as they stand; and, of published periods, the references and their own card, so that
/// the same questions about them have the same answers. Colleagues are one nameless person; customers are numbers, and
/// what they are worth stays behind (value_kept has no data). Where first-contact resolution looks at a later contact
/// with somebody else, only that it was stands there. Refuses what sight_of() and find_agent() do.
Result<PersonalCopy> copy_agent(App& from, App& into, const std::string& actor, const std::string& agent,
                                const Progress& progress = {});

} // namespace mizan::app
