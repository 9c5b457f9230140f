#pragma once
#include "base/instant.hpp"

#include <cstdint>
#include <string>

namespace mizan::app {

/// What people decide over time – a goal, a case, a cycle – is kept as records, never changed: a later record of the
/// same subject says what holds from then on. The store keeps the body and does not read it; app/records/ does.
struct Record {
    std::int64_t id = 0;      // ascending in the order of writing
    std::int64_t subject = 0; // the id of the first record that spoke of it
    Instant recorded_at;
    std::string actor; // who wrote it
    std::string body;  // canonical JSON
};

} // namespace mizan::app
