#pragma once
#include "app/ports/store.hpp"

#include <algorithm>

namespace mizan::app {

/// Of each id the version that holds on a date: the one that began last, of those that began together the highest
/// number. Where all begin later, the earliest: a question about the time before the first is answered with it.
template <class Body>
std::vector<Body> in_force(const std::vector<Versioned<Body>>& versions, Date on) {
    std::vector<Versioned<Body>> chosen;
    const auto begun = [&](const Versioned<Body>& one) { return !one.valid_from || *one.valid_from <= on; };
    const auto later = [](const Versioned<Body>& one, const Versioned<Body>& other) {
        return std::pair{one.valid_from, one.body.version} > std::pair{other.valid_from, other.body.version};
    };
    for (const Versioned<Body>& version : versions) {
        const auto known = std::find_if(chosen.begin(), chosen.end(),
                                        [&](const Versioned<Body>& one) { return one.body.id == version.body.id; });
        if (known == chosen.end())
            chosen.push_back(version);
        else if (begun(version) ? !begun(*known) || later(version, *known) : !begun(*known) && later(*known, version))
            *known = version;
    }
    std::vector<Body> bodies;
    bodies.reserve(chosen.size());
    for (Versioned<Body>& version : chosen)
        bodies.push_back(std::move(version.body));
    return bodies;
}

} // namespace mizan::app
