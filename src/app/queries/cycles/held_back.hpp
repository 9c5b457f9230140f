#pragma once
#include "app/app.hpp"
#include "app/records/publication_record.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace mizan::app {

/// What other decisions say of who may be rewarded.
struct HeldBack {
    std::set<PersonId> open_steps;         // who has an open step of an accountability case
    std::set<std::string> unreliable_kpis; // that rest on reviews whose agreement is under .667

    bool unreliable(const PublishedCard& card) const {
        return std::ranges::any_of(
            card.lines, [&](const PublishedLine& line) { return line.counted && unreliable_kpis.contains(line.kpi); });
    }
};

/// As known then, a case being open as it stood on that day. Which KPIs are unreliable is not looked up yet: none is.
HeldBack held_back(Reader& reader, Instant known_at);

} // namespace mizan::app
