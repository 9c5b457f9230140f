#pragma once
#include "base/instant.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mizan::gui {

/// A filter of the list of interactions that a person gave a name: what is set, as codes and names.
struct SavedFilter {
    std::string name;
    std::map<std::string, std::string> values; // "agent": "Salma"
    bool operator==(const SavedFilter&) const = default;
};

/// The filters that a person saved, kept with the person's settings. Each organisation has its own: an agent's name, or
/// a team's, means nothing in another one. An organisation is known by the moment at which its database was created, so
/// that filters stay where its file is moved, renamed or restored.
class FilterMemory {
public:
    using Kept = std::map<std::string, std::vector<SavedFilter>>; // by that moment, ISO 8601
    /// `write` puts the settings down at once: what a person saved does not wait for the end of the program.
    FilterMemory(Kept& kept, std::function<void()> write) : kept_{kept}, write_{std::move(write)} {}

    std::vector<SavedFilter> of(Instant created) const {
        const auto found = kept_.find(iso8601(created));
        return found == kept_.end() ? std::vector<SavedFilter>{} : found->second;
    }
    void keep(Instant created, std::vector<SavedFilter> filters) {
        kept_.erase(iso8601(created));
        if (!filters.empty()) kept_.emplace(iso8601(created), std::move(filters));
        if (write_) write_();
    }

private:
    Kept& kept_;
    std::function<void()> write_;
};

} // namespace mizan::gui
