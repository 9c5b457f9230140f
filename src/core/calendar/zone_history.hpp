#pragma once
#include "base/instant.hpp"

#include <string_view>
#include <vector>

namespace mizan::core {

/// From `at` on, local time is UTC plus `offset`.
struct OffsetChange {
    Instant at;
    Seconds offset;
    bool operator==(const OffsetChange&) const = default;
};

/// All offsets that a zone had and will have by its present rules up to the end of 2100, the last one for ever.
struct ZoneHistory {
    Seconds first_offset{0};           // before the first change
    std::vector<OffsetChange> changes; // ascending; each differs from the one before
};

/// Reads a TZif file (RFC 8536) of version 2 or later with its footer. Throws Error `zone_data_damaged`.
ZoneHistory zone_history(std::string_view tzif);

} // namespace mizan::core
