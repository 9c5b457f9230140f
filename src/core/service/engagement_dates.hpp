#pragma once
#include "core/service/people.hpp"

namespace mizan::core {

/// Whether two share a date.
inline bool meet(const Engagement& one, const Engagement& other) {
    return (!one.to || !other.from || *other.from < *one.to) && (!other.to || !one.from || *one.from < *other.to);
}

/// The parts of an engagement on dates that the other does not hold; by date.
inline std::vector<Engagement> without(const Engagement& engagement, const Engagement& other) {
    if (!meet(engagement, other)) return {engagement};
    std::vector<Engagement> parts;
    if (other.from && (!engagement.from || *engagement.from < *other.from)) {
        parts.push_back(engagement);
        parts.back().to = other.from;
    }
    if (other.to && (!engagement.to || *other.to < *engagement.to)) {
        parts.push_back(engagement);
        parts.back().from = other.to;
    }
    return parts;
}

} // namespace mizan::core
