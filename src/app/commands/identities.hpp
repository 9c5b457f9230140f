#pragma once
#include "app/ports/store.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace mizan::app {

/// Gives the names of one source's drafts their identities in the database, making those never met. Answers are
/// remembered for the transaction; customers, of whom there may be millions, only up to a bound.
class Identities {
public:
    Identities(Writer& writer, SourceId source) : writer_{writer}, source_{source} {}
    core::Interaction resolved(const core::InteractionDraft& draft);
    /// Names of the people who were made, in the order they were met.
    const std::vector<std::string>& people_made() const { return people_made_; }

private:
    AliasId alias(const std::string& name);
    TopicId topic(const std::string& name);
    TeamId team(const std::string& name);
    CustomerId customer(const core::InteractionDraft& draft);

    Writer& writer_;
    SourceId source_;
    std::unordered_map<std::string, AliasId> aliases_;
    std::unordered_map<std::string, TopicId> topics_;
    std::unordered_map<std::string, TeamId> teams_;
    std::unordered_map<std::string, CustomerId> customers_;
    std::vector<std::string> people_made_;
};

} // namespace mizan::app
