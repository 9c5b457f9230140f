#pragma once
#include "core/service/interaction.hpp"

namespace mizan::core {

/// A stamp of an interaction that lies before its opening.
struct TimeOrderFault {
    Field field;           // resolved_at, closed_at or first_response_at
    Instant at;            // the stamp
    std::string_view code; // of the refusal: resolved_before_opened, closed_before_opened, first_response_before_opened
    std::string_view name; // of the stamp among the refusal's arguments, beside `opened`
};

/// The first stamp that cannot be: nothing is resolved, closed or answered before it was opened.
template <class Who, class Customer, class Topic, class Team>
std::optional<TimeOrderFault> time_order_fault(const InteractionOf<Who, Customer, Topic, Team>& row) {
    const auto early = [&](const std::optional<Instant>& at) { return at && *at < row.opened_at; };
    if (early(row.resolved_at))
        return TimeOrderFault{Field::resolved_at, *row.resolved_at, "resolved_before_opened", "resolved"};
    if (early(row.closed_at)) return TimeOrderFault{Field::closed_at, *row.closed_at, "closed_before_opened", "closed"};
    if (early(row.first_response_at))
        return TimeOrderFault{Field::first_response_at, *row.first_response_at, "first_response_before_opened",
                              "responded"};
    return std::nullopt;
}

} // namespace mizan::core
