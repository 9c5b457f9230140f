#pragma once
#include <span>
#include <string_view>

namespace mizan::core {

/// One zone of IANA's database in the TZif format (RFC 8536), version 2 or later.
struct ZoneData {
    std::string_view name; // "Asia/Muscat"
    std::string_view tzif;
};

/// All zones and aliases, sorted by name. Compiled into the program from zones/tzdata.zi.
std::span<const ZoneData> zone_data();
/// The release of IANA's database: "2026f".
std::string_view zone_data_version();

} // namespace mizan::core
