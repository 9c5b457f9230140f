#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace mizan {

/// A database identity that cannot be mistaken for another kind's. 0 means "none" (no agent, topic not known).
template <class Kind>
struct Id {
    std::int64_t value = 0;
    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using PersonId = Id<struct PersonKind>; // somebody who works here
using AliasId = Id<struct AliasKind>;   // a name as one source writes it; belongs to a person at a date
using TeamId = Id<struct TeamKind>;
using CustomerId = Id<struct CustomerKind>;
using TopicId = Id<struct TopicKind>;
using SourceId = Id<struct SourceKind>; // where rows come from ("helpdesk")
using InteractionId = Id<struct InteractionKind>;
using BatchId = Id<struct BatchKind>; // one import
using CalendarId = Id<struct CalendarKind>;

} // namespace mizan

template <class Kind>
struct std::hash<mizan::Id<Kind>> {
    std::size_t operator()(mizan::Id<Kind> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
