#pragma once
#include "base/ids.hpp"
#include "core/service/interaction.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>

namespace mizan::core {

/// What kind of work a row is. Unknown is a level of its own: topic 0, priority −1. Promises, replies and reviews carry
/// no priority and are compared by channel and topic.
struct WorkKind {
    Channel channel = Channel::email;
    std::int64_t topic = 0;
    std::int8_t priority = -1;
    auto operator<=>(const WorkKind&) const = default;
};

/// Rows that are compared with each other. A missing part: leftovers of what is given are pooled over it.
struct Stratum {
    std::optional<Channel> channel;
    std::optional<std::int64_t> topic;
    std::optional<std::int8_t> priority;
    auto operator<=>(const Stratum&) const = default;
};

/// A kind with fewer rows does not stand alone.
inline constexpr std::int64_t stratum_min_rows = 30;

/// To which stratum each kind belongs, given how many rows the group has of it: a kind with 30 rows is one; the others
/// of a channel and topic are pooled; if those are still fewer, with the leftovers of the channel; then all leftovers
/// together, however few. metrics.md, Fair comparison.
std::map<WorkKind, Stratum> strata_of(const std::map<WorkKind, std::int64_t>& rows);

} // namespace mizan::core
