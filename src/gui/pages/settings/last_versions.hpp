#pragma once
#include "app/ports/store.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace mizan::gui {

/// The last version of each identity, as a catalogue knew it when an edit began.
using LastVersions = std::map<std::string, int>;

template <class Body>
LastVersions last_versions(const std::vector<app::Versioned<Body>>& versions) {
    LastVersions last;
    for (const auto& version : versions)
        last[version.body.id] = std::max(last[version.body.id], version.body.version);
    return last;
}

/// A draft of a next version, and the last ones when it was begun.
template <class Draft>
struct DraftVersion {
    Draft draft;
    LastVersions last;
    bool operator==(const DraftVersion& other) const { return draft == other.draft; }
};

} // namespace mizan::gui
