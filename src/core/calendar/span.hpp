#pragma once
#include "base/instant.hpp"

#include <vector>

namespace mizan::core {

/// Instants [from, to). Empty where to ≤ from.
struct Span {
    Instant from;
    Instant to;
    Seconds length() const { return from < to ? to - from : Seconds{0}; }
    bool operator==(const Span&) const = default;
};

/// The same instants in ascending spans that neither overlap nor touch; empty ones are gone.
std::vector<Span> united(std::vector<Span> spans);

} // namespace mizan::core
